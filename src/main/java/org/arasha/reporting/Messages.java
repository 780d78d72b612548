package org.arasha.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.evidence.FileId;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said in exchanges, in its order; each thing once. */
@Component
class Messages {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Messages(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Whoever says something in this exchange meanwhile waits for the end of the transaction. */
    void lock(ExchangeId exchange) {
        jdbc.sql("select 1 from exchange where id = ? for update").param(exchange.value()).query(Integer.class).single();
    }

    /** The case it belongs to, which may have gone into another since it was read; once the exchange is locked it stays so. */
    IncidentId incidentOf(ExchangeId exchange) {
        return new IncidentId(jdbc.sql("select incident from exchange where id = ?").param(exchange.value()).query(UUID.class).single());
    }

    /** @return false when a message with this id was said before */
    boolean say(UUID id, ExchangeId exchange, boolean fromReporter, String text) {
        return say(id, exchange, fromReporter, null, text, LocalDate.now(clock));
    }

    /**
     * By mail, later than it was said.
     *
     * @param sender who wrote it, where it does not say that it is from the reporter; else null
     */
    boolean arrive(UUID id, ExchangeId exchange, @Nullable String sender, String text, LocalDate on) {
        return say(id, exchange, true, sender, text, on);
    }

    private boolean say(UUID id, ExchangeId exchange, boolean fromReporter, @Nullable String sender, String text, LocalDate on) {
        lock(exchange);
        return jdbc.sql("""
                insert into exchange_message (id, exchange, position, from_reporter, sender, text, said_on, said_by)
                values (?, ?, (select coalesce(max(position), 0) + 1 from exchange_message where exchange = ?), ?, ?, ?, ?, ?)
                on conflict (id) do nothing""")
                .params(id, exchange.value(), exchange.value(), fromReporter, sender, text, on,
                        fromReporter ? null : user.id().value()).update() == 1;
    }

    /** @param message the message it came with, or null when it came with the report itself */
    void attach(ExchangeId exchange, @Nullable UUID message, FileId file) {
        jdbc.sql("""
                insert into exchange_file (exchange, position, message, file)
                values (?, (select coalesce(max(position), 0) + 1 from exchange_file where exchange = ?), ?, ?)""")
                .params(exchange.value(), exchange.value(), message, file.value()).update();
    }

    /** The first first. */
    List<Message> of(ExchangeId exchange) {
        Map<UUID, List<Message.Attached>> files = new HashMap<>();
        jdbc.sql("""
                select x.message, f.id, f.name from exchange_file x join evidence_file f on f.id = x.file
                where x.exchange = ? and x.message is not null order by x.position""").param(exchange.value())
                .query(row -> {
                    files.computeIfAbsent(row.getObject("message", UUID.class), message -> new ArrayList<>())
                            .add(new Message.Attached(new FileId(row.getObject("id", UUID.class)), row.getString("name")));
                });
        return jdbc.sql("""
                select m.id, m.from_reporter, m.sender, m.text, m.said_on, u.name from exchange_message m
                left join app_user u on u.id = m.said_by where m.exchange = ? order by m.position""").param(exchange.value())
                .query((row, n) -> new Message(row.getBoolean("from_reporter"), row.getString("sender"), row.getString("text"),
                        row.getObject("said_on", LocalDate.class), row.getString("name"),
                        files.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    /** What came with the report itself. */
    List<Message.Attached> filesOfReport(ExchangeId exchange) {
        return jdbc.sql("""
                select f.id, f.name from exchange_file x join evidence_file f on f.id = x.file
                where x.exchange = ? and x.message is null order by x.position""").param(exchange.value())
                .query((row, n) -> new Message.Attached(new FileId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    boolean isSaid(UUID id) {
        return jdbc.sql("select exists (select 1 from exchange_message where id = ?)").param(id).query(Boolean.class).single();
    }

    /** Whether the reporter has written or sent more, or an answer of ours has come back. */
    boolean hasMore(ExchangeId exchange, Exchanges.Seen seen) {
        return jdbc.sql("""
                select e.version > :version
                    or exists (select 1 from exchange_message where exchange = e.id and from_reporter and position > :messages)
                    or exists (select 1 from exchange_file where exchange = e.id and position > :files)
                from exchange e where e.id = :exchange""").param("exchange", exchange.value()).param("version", seen.version())
                .param("messages", seen.messages()).param("files", seen.files()).query(Boolean.class).single();
    }

    boolean isSaid(UUID id, String text) {
        return jdbc.sql("select exists (select 1 from exchange_message where id = ? and text = ?)").params(id, text)
                .query(Boolean.class).single();
    }

    boolean hasContent(ExchangeId exchange, String sha256) {
        return jdbc.sql("""
                select exists (select 1 from exchange_file x join evidence_file f on f.id = x.file
                where x.exchange = ? and f.sha256 = ?)""").params(exchange.value(), sha256).query(Boolean.class).single();
    }

    boolean has(IncidentId incident, FileId file) {
        return jdbc.sql("""
                select exists (select 1 from exchange_file x join exchange e on e.id = x.exchange
                where x.file = ? and e.incident = ?)""").params(file.value(), incident.value()).query(Boolean.class).single();
    }
}
