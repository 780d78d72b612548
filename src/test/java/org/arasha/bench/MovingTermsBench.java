package org.arasha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.arasha.calendar.CalendarChangeId;
import org.arasha.calendar.Changing;
import org.arasha.calendar.ChangePreview;
import org.arasha.calendar.Edit;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand running terms moved by one day that a decree takes from the calendar: their day, their history, their timer, their
 * line in the trail. The anchor is one plain update of the same days, with the same triggers.
 */
@ArashaTest
@Tag("bench")
class MovingTermsBench {

    private static final int TERMS = 10_000;
    private static final int AT_ONCE = 200;

    private final Changing changing;
    private final Filings filings;
    private final Submissions submissions;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MovingTermsBench(Changing changing, Filings filings, Submissions submissions, ProcessEngine engine, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.changing = changing;
        this.filings = filings;
        this.submissions = submissions;
        this.runtime = engine.getRuntimeService();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void movesTenThousandRunningTerms() {
        SubmissionId one = filings.registered(1);
        seed(one);
        jdbc.sql("analyze").update();
        LocalDate due = submissions.find(one).clock().dueOn();
        Duration plain = took(() -> transaction.executeWithoutResult(t -> {
            jdbc.sql("update submission set due_on = due_on + 1 where due_on = ? and replied is null and closed_at is null").param(due).update();
            t.setRollbackOnly();
        }));
        List<Edit> edits = Changing.enter(List.of(due));
        ChangePreview[] preview = new ChangePreview[1];
        Duration seen = took(() -> preview[0] = changing.preview(edits));
        assertThat(preview[0].moving()).isGreaterThanOrEqualTo(TERMS);
        CalendarChangeId change = changing.apply(edits);

        Duration moved = took(changing::work);

        assertThat(changing.find(change)).satisfies(done -> {
            assertThat(done.moved()).isGreaterThanOrEqualTo(TERMS);
            assertThat(done.failed()).isZero();
        });
        BenchReport report = new BenchReport("moving-terms");
        report.line("terms", TERMS, "preview, s", seconds(seen), "moved, s", seconds(moved), "plain update, s", seconds(plain));
        report.write();
        assertThat(moved).isLessThan(Duration.ofMinutes(1));
    }

    /** Each waits in a process of its own for a reply or its end. */
    private void seed(SubmissionId one) {
        List<UUID> ids = new ArrayList<>(IntStream.range(0, TERMS).mapToObj(n -> UUID.randomUUID()).toList());
        for (int n = 0; n < TERMS; n += AT_ONCE) {
            List<UUID> some = ids.subList(n, Math.min(TERMS, n + AT_ONCE));
            transaction.executeWithoutResult(t -> {
                for (UUID id : some) {
                    jdbc.sql("""
                            insert into submission (id, version, number, appeal, official, authority, channel, attempts, filed_on, received_on,
                                term_rule, term_from, due_on)
                            select ?, 1, number || '-' || ?, appeal, official, authority, channel, attempts, filed_on, received_on, term_rule,
                                term_from, due_on from submission where id = ?""").params(id, id.toString(), one.value()).update();
                    runtime.createProcessInstanceByKey("AppealFollowUp").businessKey(id.toString())
                            .setVariables(Map.of("submissionId", id.toString())).startBeforeActivity("Gateway_ReplyOrSilence").execute();
                }
            });
        }
    }

    private static Duration took(Runnable deed) {
        Instant from = Instant.now();
        deed.run();
        return Duration.between(from, Instant.now());
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1000.0);
    }
}
