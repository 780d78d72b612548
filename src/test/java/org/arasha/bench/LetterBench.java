package org.arasha.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Edition;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.LetterPdf;
import org.arasha.appeal.Letters;
import org.arasha.appeal.Variant;
import org.arasha.directory.Channel;
import org.arasha.example.LoadedExamples;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as files, as previews, and the page of one that has many versions; warm, on one thread. */
@ArashaTest
@Tag("bench")
class LetterBench {

    private static final int COPIES = 25;
    private static final int VERSIONS = 50;

    private final LoadedExamples examples;
    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final Windows windows;
    private final As as;
    private final JdbcClient jdbc;
    private final BenchReport report = new BenchReport("letter");

    LetterBench(LoadedExamples examples, Filings filings, Appeals appeals, Letters letters, Windows windows,
            As as, JdbcClient jdbc) {
        this.examples = examples;
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.windows = windows;
        this.as = as;
        this.jdbc = jdbc;
    }

    @Test
    void makesLettersPreviewsAndThePageOfAnAppeal() {
        AppealId seed = examples.appealOf29March2019();
        AppealId many = withManyIncidents(seed);
        line("letter of 29 March 2019: PDF and Word", "300 ms", 100, () -> files(seed));
        line("letter of 29 March 2019: preview", "150 ms", 200, () -> preview(seed));
        line("letter of 200 incidents: PDF and Word", "3000 ms", 10, () -> files(many));
        line("letter of 200 incidents: preview", "150 ms", 20, () -> preview(many));
        AppealId old = withManyVersions();
        String address = "appeals/" + appeals.find(old).number();
        line("page of an appeal of 50 versions", "100 ms", 50, () -> windows.of(Role.LAWYER).open(address));
        windows.close(); // before it is written: each write would be told to every one of them
        line("a save of the letter, with its version", "–", 50, () -> {
            filings.retitle(old, "Title " + UUID.randomUUID());
            return old;
        });
    }

    private void line(String deed, String goal, int runs, Supplier<?> run) {
        Percentiles times = as.role(Role.LAWYER, () -> Percentiles.of(runs, run));
        report.line("deed", deed, "goal, p95", goal, "p50 / p95 / p99", times, "of that our own processor time, mean",
                "%.1f ms".formatted(as.role(Role.LAWYER, () -> ownTime(runs, run))));
        report.write();
    }

    /** Without the database and without waiting for the processor: what other work on the machine does not change. */
    private static double ownTime(int runs, Supplier<?> deed) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) {
            deed.get();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / runs;
    }

    private List<byte[]> files(AppealId appeal) {
        Edition edition = letters.edition(appeal, Variant.toAll(Language.RU), false);
        return List.of(LetterPdf.of(edition), LetterDocx.of(edition));
    }

    private String preview(AppealId appeal) {
        return LetterHtml.article(letters.of(appeal, Language.RU));
    }

    /** Each of the eight incidents of the seed, with all that is known of it, twenty-five times. */
    private AppealId withManyIncidents(AppealId seed) {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        String incidents = "(select incident from appeal_incident where appeal_id = :seed and not mentioned)";
        String claims = "(select id from claim where incident in " + incidents + ")";
        String proceedings = "(select id from proceeding where incident in " + incidents + ")";
        copy(seed, "incident", "id in " + incidents, "id");
        jdbc.sql("insert into case_access select %s, false from incident t, generate_series(1, :copies) n where t.id in %s on conflict do nothing"
                .formatted(copied("id"), incidents)).param("seed", seed.value()).param("copies", COPIES).update();
        copy(seed, "incident_category", "incident_id in " + incidents, "incident_id");
        copy(seed, "source", "incident in " + incidents, "id", "incident");
        copy(seed, "involvement", "incident in " + incidents, "id", "incident");
        copy(seed, "detention", "incident in " + incidents, "id", "incident");
        copy(seed, "proceeding", "incident in " + incidents, "id", "incident");
        copy(seed, "proceeding_person", "proceeding_id in " + proceedings, "proceeding_id");
        copy(seed, "proceeding_step", "proceeding_id in " + proceedings, "proceeding_id");
        copy(seed, "claim", "incident in " + incidents, "id", "incident");
        copy(seed, "claim_person", "claim_id in " + claims, "claim_id");
        copy(seed, "claim_source", "claim_id in " + claims, "claim_id", "source");
        jdbc.sql("""
                insert into appeal_incident select :appeal, row_number() over (order by n, position), %s, false
                from appeal_incident t, generate_series(1, :copies) n where appeal_id = :seed and not mentioned"""
                .formatted(copied("incident"))).param("appeal", appeal.value()).param("seed", seed.value()).param("copies", COPIES).update();
        return appeal;
    }

    private void copy(AppealId seed, String table, String which, String... keys) {
        String number = table.equals("incident") ? ", 'number', '1992-' || lpad((n * 100 + right(t.number, 2)::int)::text, 4, '0')" : "";
        String columns = Stream.of(keys).map(key -> "'" + key + "', " + copied(key)).collect(Collectors.joining(", "));
        jdbc.sql("""
                insert into %1$s overriding user value
                select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%2$s%3$s))).*
                from %1$s t, generate_series(1, :copies) n where %4$s""".formatted(table, columns, number, which))
                .param("seed", seed.value()).param("copies", COPIES).update();
    }

    private static String copied(String column) {
        return "md5(t." + column + "::text || n)::uuid";
    }

    private AppealId withManyVersions() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        for (int i = 0; i < VERSIONS; i++) {
            filings.retitle(appeal, "Title " + i);
            jdbc.sql("update appeal_version set at = at - interval '1 hour' where appeal = ?").param(appeal.value()).update();
        }
        return appeal;
    }
}
