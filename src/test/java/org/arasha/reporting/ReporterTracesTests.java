package org.arasha.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What decision 0020 promises: nothing in the database tells when, within a day, somebody reported. */
@ArashaTest
class ReporterTracesTests {

    private static final Alarm HELD = new Alarm(true, false, false, false, null);

    private static final String DAY = "date_trunc('day', now(), 'Asia/Almaty')";
    private static final String EXACT = DAY + " + interval '23:59:59.123456'";

    private final PublicReports reports;
    private final ReceiptCodes codes;
    private final ExchangeStore exchanges;
    private final Records records;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final byte[] mark = UUID.randomUUID().toString().getBytes();

    ReporterTracesTests(PublicReports reports, ReceiptCodes codes, ExchangeStore exchanges, Records records, Cases cases, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.codes = codes;
        this.exchanges = exchanges;
        this.records = records;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void noTableTellsATimeFinerThanTheDay(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), UUID.randomUUID().toString());
        List<PublicReport.SentFile> files = List.of(new PublicReport.SentFile("a.txt", file));
        Timestamp before = now();

        ReceiptCode code = reports.send(new PublicReport(mark, Language.KK, "A reporter was summoned.", null, "", "", "", false, false, "", files));
        reports.send(new PublicReport(mark, Language.KK, "A reporter was summoned, twice.", null, "", "Oral", "", false, false, "", files));
        reports.write(code, UUID.randomUUID().toString().getBytes(), "There is more.", files);

        Timestamp after = now();
        assertThat(before).isBefore(after);
        assertThat(columnsWithATimeBetween(before, after)).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_hi_taskinst where start_time_ >= date_trunc('day', now(), 'Asia/Almaty')::timestamp - interval '1 second'")
                .query(Integer.class).single()).as("the tasks are there, with their day").isPositive();
    }

    @Test
    void ofAnUrgentReportOnlyTheCallHasItsTime() {
        Timestamp before = now();

        ReceiptCode code = send(true, false);
        send(true, true);

        assertThat(columnsWithATimeBetween(before, now())).allMatch(column -> column.startsWith("outgoing_mail."));
        assertVersionsFollowEachOther(incident(code));
    }

    @Test
    void whatIsAddedAfterACaseWasRegisteredIsKnownAfterThat() {
        ReceiptCode code = send(true, false);
        IncidentId id = incident(code);
        cases.does(id, "Register report", () -> cases.register(id, HELD));
        Instant registered = knownSince(id);
        Timestamp before = now();

        send(true, true);

        assertThat(columnsWithATimeBetween(before, now())).allMatch(column -> column.startsWith("outgoing_mail."));
        assertThat(records.unchecked(id, registered).orElseThrow()).satisfies(then -> {
            assertThat(then.incident().alarm()).isEqualTo(HELD);
            assertThat(then.categories()).isNotEmpty();
        });
        assertThat(records.unchecked(id).incident().alarm().threatToLife()).isTrue();
        assertThat(records.unchecked(id).categories()).isEqualTo(records.unchecked(id, registered).orElseThrow().categories());
        assertVersionsFollowEachOther(id);
    }

    /** What was written before the history kept the day; nothing of it is kept. */
    @Test
    void historyThatOverlapsIsPutInOrderWithoutItsTime() {
        IncidentId id = incident(send(false, false));
        cases.does(id, "Register report", () -> cases.register(id, Alarm.NONE));
        Instant registered = knownSince(id);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            writeAsBefore(id);

            jdbc.sql(migration()).update();

            assertVersionsFollowEachOther(id);
            assertThat(knownSince(id)).isEqualTo(registered.plusNanos(2_000));
            assertThat(jdbc.sql("select distinct known_since from incident_category where incident_id = ?").param(id.value())
                    .query(Timestamp.class).single().toInstant()).isEqualTo(knownSince(id));
            assertThat(jdbc.sql("select count(*) from record_history where record_id = ? and %s in (valid_from, valid_to)".formatted(EXACT))
                    .param(id.value()).query(Integer.class).single()).isZero();
        });
    }

    /** Two changes of one transaction of a reporter, just before the end of the day. */
    private void writeAsBefore(IncidentId id) {
        jdbc.sql("alter table incident disable trigger user; alter table incident_category disable trigger user").update();
        for (int change = 0; change < 2; change++) {
            jdbc.sql("""
                    insert into record_history (table_name, record_id, valid_from, valid_to, content, deleted)
                    select 'incident', id, known_since, %s, to_jsonb(i) - 'known_since', false from incident i where id = ?""".formatted(EXACT))
                    .param(id.value()).update();
            jdbc.sql("update incident set known_since = %s where id = ?".formatted(DAY)).param(id.value()).update();
        }
        jdbc.sql("""
                insert into record_history (table_name, record_id, valid_from, valid_to, content, deleted)
                select 'incident_category', incident_id, known_since, %s, to_jsonb(c) - 'known_since', true
                from incident_category c where incident_id = ?""".formatted(EXACT)).param(id.value()).update();
        jdbc.sql("update incident_category set known_since = %s where incident_id = ?".formatted(EXACT)).param(id.value()).update();
        jdbc.sql("alter table incident enable trigger user; alter table incident_category enable trigger user").update();
    }

    @Test
    void whenReportersMovedDeadlinesBeforeIsKeptToTheDay() {
        IncidentId id = incident(send(false, false));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update running_deadline set moved_at = %s where case_id = ?".formatted(EXACT)).param(id.value()).update();

            updates("insight/V45__tell_only_the_day_on_which_reporters_move_deadlines.sql").forEach(sql -> jdbc.sql(sql).update());

            assertThat(jdbc.sql("select distinct moved_at = %s from running_deadline where case_id = ?".formatted(DAY)).param(id.value())
                    .query(Boolean.class).list()).containsExactly(true);
        });
    }

    /** What a migration changes in rows that it finds. */
    static List<String> updates(String migration) {
        return Stream.of(sql(migration).replaceAll("(?m)^--.*\\n", "").split(";\n")).filter(one -> one.startsWith("update ")).toList();
    }

    private static String migration() {
        String sql = sql("reporting/V7__keep_no_time_in_the_history_of_reports.sql");
        return sql.substring(sql.indexOf("create temporary"));
    }

    private static String sql(String migration) {
        try {
            return new ClassPathResource("db/migration/" + migration).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ReceiptCode send(boolean heldNow, boolean inDanger) {
        return reports.send(new PublicReport(mark, Language.EN, "A reporter was taken.", cases.today(), "", "", "", heldNow, inDanger, "", List.of()));
    }

    private IncidentId incident(ReceiptCode code) {
        return exchanges.findByCodeHash(codes.hash(code)).orElseThrow().incident();
    }

    private Instant knownSince(IncidentId id) {
        return jdbc.sql("select known_since from incident where id = ?").param(id.value()).query(Timestamp.class).single().toInstant();
    }

    private void assertVersionsFollowEachOther(IncidentId id) {
        assertThat(jdbc.sql("""
                select count(*) from (select valid_from, valid_to, lead(valid_from) over (order by history) as next from (
                    select h.id as history, valid_from, valid_to from record_history h where table_name = 'incident' and record_id = :id
                    union all select null, known_since, null from incident where id = :id) version) linked
                where valid_from >= valid_to or valid_to <> next""").param("id", id.value()).query(Integer.class).single()).isZero();
    }

    /** The check itself sees what other people do. */
    @Test
    void anActOfSomebodyElseHasItsTime() {
        Timestamp before = now();
        jdbc.sql("insert into trail_entry (actor, act, kind, record) values (?, 'Test', 'Test', ?)").params(UUID.randomUUID(), UUID.randomUUID()).update();

        assertThat(columnsWithATimeBetween(before, now())).containsExactly("trail_entry.at");
    }

    @Test
    void theCodeIsNowhereAndItsHashIsFoundByIt() {
        ReceiptCode code = reports.send(new PublicReport(mark, Language.RU, "A reporter was held.", null, "", "", "", false, false, "", List.of()));

        String kept = jdbc.sql("select code_hash from exchange where code_hash = ?").param(codes.hash(code)).query(String.class).single();
        assertThat(kept).hasSize(64).doesNotContain(code.digits());
    }

    private List<String> columnsWithATimeBetween(Timestamp before, Timestamp after) {
        record Column(String tableName, String columnName) {}
        List<String> found = new ArrayList<>();
        List<Column> columns = jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type like 'timestamp%'""")
                .query(Column.class).list();
        assertThat(columns).hasSizeGreaterThan(30);
        for (Column column : columns) {
            if (jdbc.sql("select exists (select 1 from %s where \"%s\" between ? and ?)".formatted(column.tableName(), column.columnName()))
                    .params(before, after).query(Boolean.class).single()) {
                found.add(column.tableName() + "." + column.columnName());
            }
        }
        return found;
    }

    private Timestamp now() {
        return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single();
    }
}
