package org.arasha.bench;

import com.vaadin.flow.component.textfield.TextArea;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.GreatAppeals;
import org.arasha.Window;
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

    /** Of the eight incidents of the seed. */
    private static final int COPIES = 25;
    private static final int SIGNATORIES = 300;
    private static final int VERSIONS = 50;

    private final LoadedExamples examples;
    private final Filings filings;
    private final GreatAppeals great;
    private final Appeals appeals;
    private final Letters letters;
    private final Windows windows;
    private final As as;
    private final JdbcClient jdbc;
    private final BenchReport report = new BenchReport("letter");

    LetterBench(LoadedExamples examples, Filings filings, GreatAppeals great, Appeals appeals, Letters letters, Windows windows,
            As as, JdbcClient jdbc) {
        this.examples = examples;
        this.filings = filings;
        this.great = great;
        this.appeals = appeals;
        this.letters = letters;
        this.windows = windows;
        this.as = as;
        this.jdbc = jdbc;
    }

    @Test
    void makesLettersPreviewsAndThePageOfAnAppeal() {
        AppealId seed = examples.appealOf29March2019();
        AppealId many = great.ofIncidentsOf(seed, COPIES);
        line("letter of 29 March 2019: PDF and Word", "300 ms", 100, () -> files(seed));
        line("letter of 29 March 2019: preview", "150 ms", 200, () -> preview(seed));
        line("letter of 200 incidents: PDF and Word", "3000 ms", 10, () -> files(many));
        line("letter of 200 incidents: preview", "150 ms", 20, () -> preview(many));
        typing(many);
        great.signedBy(SIGNATORIES, many);
        line("letter of 200 incidents and 300 signatories: PDF and Word", "–", 10, () -> files(many));
        long start = System.nanoTime();
        filings.handOver(many);
        filings.approve(many);
        report.line("deed", "letter of 200 incidents and 300 signatories: handed over, approved and filed", "goal, p95", "–",
                "p50 / p95 / p99", "once: %d ms".formatted((System.nanoTime() - start) / 1_000_000), "of that our own processor time, mean", "–");
        AppealId old = withManyVersions();
        String address = "appeals/" + appeals.find(old).number();
        line("page of an appeal of 50 versions", "100 ms", 50, () -> windows.of(Role.LAWYER).open(address));
        windows.close(); // before it is written: each write would be told to every one of them
        line("a save of the letter, with its version", "–", 50, () -> {
            filings.retitle(old, "Title " + UUID.randomUUID());
            return old;
        });
    }

    /** With all that happens while somebody types: it is saved, kept as a version, and the letter, statements, marks and remarks follow. */
    private void typing(AppealId appeal) {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");
        // Found once: what a test looks for on a page of 200 incidents is no time of the server.
        TextArea subject = window.all(TextArea.class).filter(one -> one.getValue().equals(window.written("appeal.subject"))).findFirst().orElseThrow();
        line("letter of 200 incidents: typed in, saved and shown", "150 ms", 100, () -> window.write(subject, "Subject " + UUID.randomUUID()));
        window.press("desk.giveBack");
        windows.close();
    }

    private void line(String deed, String goal, int runs, Supplier<?> run) {
        as.role(Role.LAWYER, () -> { // both in one: a second time windows would find nobody signed in
            report.line("deed", deed, "goal, p95", goal, "p50 / p95 / p99", Percentiles.of(runs, run), "of that our own processor time, mean",
                    "%.1f ms".formatted(ownTime(runs, run)));
        });
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

    private AppealId withManyVersions() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        for (int i = 0; i < VERSIONS; i++) {
            filings.retitle(appeal, "Title " + i);
            jdbc.sql("update appeal_version set at = at - interval '1 hour' where appeal = ?").param(appeal.value()).update();
        }
        return appeal;
    }
}
