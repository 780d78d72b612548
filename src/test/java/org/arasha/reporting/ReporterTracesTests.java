package org.arasha.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decision 0020 promises: nothing in the database tells when, within a day, somebody reported. */
@ArashaTest
class ReporterTracesTests {

    private final PublicReports reports;
    private final ReceiptCodes codes;
    private final JdbcClient jdbc;
    private final byte[] mark = UUID.randomUUID().toString().getBytes();

    ReporterTracesTests(PublicReports reports, ReceiptCodes codes, JdbcClient jdbc) {
        this.reports = reports;
        this.codes = codes;
        this.jdbc = jdbc;
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
