package org.arasha.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Outcome;
import org.arasha.legal.Remedy;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One incident from its report to its outcome, with an appeal of its own, through our services: how long each act of the way takes
 * whoever does it, claiming the step included. The whole way is set beside a bare engine that runs the same definitions in the same
 * database with beans that do nothing.
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
    private final Map<String, List<Long>> acts = new LinkedHashMap<>();

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
            acts.clear();
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
        BenchReport each = new BenchReport("acts");
        acts.forEach((act, times) -> each.line("act", act, "goal, p95", "100 ms", "p50 / p95 / p99",
                Percentiles.of(times.stream().mapToLong(Long::longValue).toArray())));
        each.write();
    }

    private void walk() {
        IncidentId incident = timed("report", cases::reported);
        timed("register", () -> cases.does(incident, "Register report", () -> cases.register(incident, Alarm.NONE)));
        timed("verify", () -> cases.does(incident, "Verify facts", () -> cases.verify(incident, Conclusion.ESTABLISHED)));
        timed("analyse", () -> cases.does(incident, "Analyse legally", () -> cases.analyse(incident, Remedy.OWN_APPEAL)));
        AppealId appeal = filings.of(incident);
        timed("write and hand over the appeal", () -> filings.draft(appeal, Channel.POST));
        timed("approve, with the letter as PDF", () -> filings.approve(appeal));
        SubmissionId submission = filings.submissionsOf(appeal).getFirst().id();
        timed("hand in and register", () -> filings.register(submission, 0));
        timed("record a reply", () -> filings.reply(submission));
        timed("assess the reply", () -> filings.assess(submission, NextStep.SATISFIED));
        timed("record the outcome", () -> cases.close(incident, Outcome.APOLOGY));
    }

    private void timed(String act, Runnable deed) {
        timed(act, () -> {
            deed.run();
            return act;
        });
    }

    private <T> T timed(String act, Supplier<T> deed) {
        long start = System.nanoTime();
        T result = deed.get();
        acts.computeIfAbsent(act, none -> new ArrayList<>()).add(System.nanoTime() - start);
        return result;
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
