package org.arasha.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the outbox: each is claimed by one node, for so long as the lease runs, and settled by the attempt that holds
 * it. A row whose node died comes due again when its lease is over.
 */
@Component
@Transactional
class OutboxTable {

    /** Longer than any attempt should take; see the time limits of the mail server's settings. */
    static final Duration LEASE = Duration.ofMinutes(15);
    /** While nobody gets through, the server is tried this often, and by one mail; what is held back is asked about again this often. */
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);
    /** Nothing is put off for longer: what is due later was put off by a clock that has been set back since. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    private final JdbcClient jdbc;
    private final Files files;
    private final List<MailHold> holds;
    private final Returns returns;
    private final ApplicationEventPublisher events;

    OutboxTable(JdbcClient jdbc, Files files, List<MailHold> holds, Returns returns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.holds = holds;
        this.returns = returns;
        this.events = events;
    }

    private record Due(UUID id, UUID topic, boolean accepted) {}

    /**
     * Of the mails that are due, and not held back, the one that was queued first, for this caller alone; none while nobody gets
     * through to the server. From here on it counts as one that may have left, until it is known that it has not, or that it has.
     */
    Optional<OutgoingRow> claim() {
        for (Optional<Due> next = due(); next.isPresent(); next = due()) {
            Due mail = next.get();
            if (mail.accepted() || holds.stream().noneMatch(hold -> hold.holds(mail.topic()))) {
                return Optional.of(leased(mail.id()));
            }
            jdbc.sql("update outgoing_mail set held_since = coalesce(held_since, now()), due_at = now() + make_interval(secs => ?) where id = ?")
                    .params(TRIED_AGAIN_AFTER.toSeconds(), mail.id()).update();
        }
        return Optional.empty();
    }

    private Optional<Due> due() {
        return jdbc.sql("""
                select id, topic, accepted_at is not null as accepted from outgoing_mail
                where state = 'WAITING' and (due_at <= now() or due_at > now() + make_interval(secs => :longest))
                    and not exists (select 1 from mail_server_away
                                    where next_at between now() and now() + make_interval(secs => :longest))
                order by queued_at limit 1 for update skip locked""")
                .param("longest", LONGEST_PAUSE.toSeconds()).query(Due.class).optional();
    }

    private OutgoingRow leased(UUID id) {
        return jdbc.sql("""
                update outgoing_mail set due_at = now() + make_interval(secs => :lease), attempts = attempts + 1, held_since = null,
                    in_doubt = in_doubt + case when accepted_at is null then 1 else 0 end
                where id = :id returning *""").param("lease", LEASE.toSeconds()).param("id", id).query(this::read).single();
    }

    /** The server has it: whatever fails from here on, it is not handed over again. */
    void accepted(OutgoingRow row) {
        jdbc.sql("""
                update outgoing_mail set accepted_at = clock_timestamp(), in_doubt = in_doubt - 1
                where id = ? and accepted_at is null""").param(row.id()).update();
        serverIsThere();
    }

    /** Tells that it was sent. A listener that fails undoes this, and it is told again later. */
    void sent(OutgoingRow row) {
        settle("""
                update outgoing_mail set state = 'SENT', done_at = accepted_at, last_error = null
                where id = ? and attempts = ? and state = 'WAITING' returning done_at""", row).ifPresent(at -> {
            row.attachments().forEach(files::noteSent);
            events.publishEvent(new MailSent(row.topic(), row.sendKey(), at));
            if (isInDoubt(row)) {
                events.publishEvent(new MailMayHaveLeftTwice(new OutgoingMailId(row.id())));
            }
        });
    }

    private boolean isInDoubt(OutgoingRow row) {
        return jdbc.sql("select in_doubt > 0 from outgoing_mail where id = ?").param(row.id()).query(Boolean.class).single();
    }

    void refused(OutgoingRow row, String reasonCode) {
        settle("""
                update outgoing_mail set state = 'FAILED', done_at = now(), in_doubt = in_doubt - 1
                where id = ? and attempts = ? and state = 'WAITING' returning done_at""", row).ifPresent(at -> {
            jdbc.sql("update outgoing_mail set last_error = ? where id = ?").params(reasonCode, row.id()).update();
            returns.tell(row.topic(), row.sendKey());
        });
        serverIsThere();
    }

    /**
     * It has not left.
     *
     * @param error the class of what went wrong: messages of mail servers have addresses in them
     */
    void notTaken(OutgoingRow row, String error) {
        later(row, error, 1);
    }

    /** Whether it has left is as known, or as unknown, as before. */
    void tryLater(OutgoingRow row, String error) {
        later(row, error, 0);
    }

    private void later(OutgoingRow row, String error, int known) {
        jdbc.sql("""
                update outgoing_mail set due_at = now() + make_interval(secs => ?), last_error = ?, in_doubt = in_doubt - ?
                where id = ? and attempts = ? and state = 'WAITING'""")
                .params(pauseAfter(row.attempt()).toSeconds(), error, known, row.id(), row.attempt()).update();
    }

    /** Nobody gets through: no mail is to blame, and each keeps its turn. */
    void serverIsAway(OutgoingRow row, String error) {
        jdbc.sql("""
                update outgoing_mail set due_at = now(), last_error = ?, attempts = attempts - 1, in_doubt = in_doubt - 1
                where id = ? and attempts = ? and state = 'WAITING'""").params(error, row.id(), row.attempt()).update();
        jdbc.sql("""
                insert into mail_server_away (next_at) values (now() + make_interval(secs => :pause))
                on conflict (only_one) do update set next_at = excluded.next_at""").param("pause", TRIED_AGAIN_AFTER.toSeconds()).update();
    }

    private void serverIsThere() {
        jdbc.sql("delete from mail_server_away").update();
    }

    static Duration pauseAfter(int attempt) {
        return switch (attempt) {
            case 1 -> Duration.ofMinutes(1);
            case 2 -> Duration.ofMinutes(5);
            case 3 -> Duration.ofMinutes(30);
            default -> Duration.ofHours(2);
        };
    }

    private Optional<Instant> settle(String update, OutgoingRow row) {
        return jdbc.sql(update).params(row.id(), row.attempt())
                .query((settled, n) -> settled.getTimestamp("done_at").toInstant()).optional();
    }

    private OutgoingRow.@Nullable Answered answered(@Nullable UUID mail) {
        return mail == null ? null : jdbc.sql("select message_id, box from incoming_mail where id = ?").param(mail)
                .query((row, n) -> new OutgoingRow.Answered(row.getString("message_id"), Postbox.valueOf(row.getString("box")))).single();
    }

    private OutgoingRow read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<FileId> attachments = jdbc.sql("select file from outgoing_attachment where mail = ? order by position").param(id)
                .query((file, n) -> new FileId(file.getObject("file", UUID.class))).list();
        return new OutgoingRow(id, row.getObject("topic", UUID.class), row.getString("send_key"),
                row.getString("message_id"), row.getString("recipient"), row.getString("subject"), row.getString("body"), attachments,
                answered(row.getObject("answers", UUID.class)), row.getBoolean("notice"),
                row.getInt("attempts"), row.getTimestamp("accepted_at") != null);
    }
}
