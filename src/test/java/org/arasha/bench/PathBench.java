package org.arasha.bench;

import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Outcome;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One incident from its report to its outcome, with an appeal of its own, through our services, against a bare engine
 * that runs the same definitions in the same database with beans that do nothing.
 */
@ArashaTest
@Tag("bench")
class PathBench {

    private static final int WARM_UP = 15;
    private static final int PATHS = 60;

    private final Cases cases;
    private final Filings filings;
    private final DataSource dataSource;

    PathBench(Cases cases, Filings filings, DataSource dataSource) {
        this.cases = cases;
        this.filings = filings;
        this.dataSource = dataSource;
    }

    @Test
    void walksTheWholePath() {
        BenchReport report = new BenchReport("path");
        try (BareEngine bare = new BareEngine(dataSource)) {
            double engine = pathsASecond(bare::walk);
            double ours = pathsASecond(this::walk);
            double engineAgain = pathsASecond(bare::walk);
            double rate = (engine + engineAgain) / 2;
            report.line("paths", PATHS, "ours, paths a second", words(ours), "bare engine, paths a second", words(rate),
                    "ours ÷ bare engine", words(ours / rate));
        }
        report.write();
    }

    private void walk() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        SubmissionId submission = filings.submissionsOf(appeal).getFirst().id();
        filings.register(submission, 0);
        filings.reply(submission);
        filings.assess(submission, NextStep.SATISFIED);
        cases.close(incident, Outcome.APOLOGY);
    }

    private static double pathsASecond(Runnable path) {
        for (int i = 0; i < WARM_UP; i++) {
            path.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < PATHS; i++) {
            path.run();
        }
        return PATHS / (Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9);
    }

    private static String words(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
