package org.arasha.bench;

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

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 10;
    private static final int PATHS_A_ROUND = 10;

    private final Cases cases;
    private final Filings filings;
    private final DataSource dataSource;

    PathBench(Cases cases, Filings filings, DataSource dataSource) {
        this.cases = cases;
        this.filings = filings;
        this.dataSource = dataSource;
    }

    /** In turns, so that what else the machine does slows both. */
    @Test
    void walksTheWholePath() {
        BenchReport report = new BenchReport("path");
        try (BareEngine bare = new BareEngine(dataSource)) {
            seconds(bare::walk, WARM_UP);
            seconds(this::walk, WARM_UP);
            double ours = 0;
            double engine = 0;
            for (int round = 0; round < ROUNDS; round++) {
                engine += seconds(bare::walk, PATHS_A_ROUND);
                ours += seconds(this::walk, PATHS_A_ROUND);
            }
            int paths = ROUNDS * PATHS_A_ROUND;
            report.line("paths", paths, "ours, paths a second", words(paths / ours),
                    "bare engine, paths a second", words(paths / engine), "ours ÷ bare engine", words(engine / ours));
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

    private static double seconds(Runnable path, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            path.run();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String words(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
