package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record FailedJobsTests(FailedJobs jobs, Filings filings, Submissions submissions, Timers timers, ProcessEngine engine, EngineHealth health,
        Windows windows, JdbcClient jdbc, TransactionTemplate transaction, Clock clock, As as) {

    @Test
    void whatFailsIsListedInWordsUntilItSucceeds() {
        SubmissionId id = filings.registered(40);
        Submission submission = submissions.find(id);
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        fail(id);
        assertThatThrownBy(() -> timers.goesOff(id)).isInstanceOf(RuntimeException.class);

        FailedJob job = find(submission).orElseThrow();
        assertThat(job.process()).isEqualTo("AppealFollowUp");
        assertThat(job.step()).isEqualTo("Timer_TermExpired");
        assertThat(job.failedAt()).isAfter(job.since());
        assertThat(job.asked()).isFalse();
        assertThat(as.role(Role.ADMINISTRATOR, jobs::count)).isPositive();
        Window window = windows.of(as.newUser(Role.ADMINISTRATOR)).open("administration/failed-jobs");
        assertThat(window.text()).contains(submission.number()).contains(window.words("step.Timer_TermExpired"));
        assertThat(addresses(window)).as("administrators see no case").doesNotContain("submissions/" + submission.number());
        Window manager = windows.of(as.newUser(Role.MANAGER)).open("processes");
        assertThat(manager.text()).contains(manager.words("insight.processes.failed", as.role(Role.MANAGER, jobs::count)));
        assertThat(addresses(manager)).contains("administration/failed-jobs");
        manager.open("administration/failed-jobs");
        assertThat(addresses(manager)).contains("submissions/" + submission.number());

        jdbc.sql("update failed_job set since = since - interval '31 minutes' where job_id = ?").param(job.id()).update();
        long failing = failing();
        assertThat(failing).isPositive();
        manager.pressNamed("workflow.jobs.retry", submission.number() + " · " + window.words("step.Timer_TermExpired"));
        assertThat(manager.text()).contains(window.words("workflow.jobs.asked"));
        Job again = engine.getManagementService().createJobQuery().jobId(job.id()).singleResult();
        assertThat(again.getRetries()).isEqualTo(EngineConfiguration.RETRIES);
        assertThat(failing()).isEqualTo(failing);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(again.getDuedate()).isBeforeOrEqualTo(new Date());
        assertThat(jdbc.sql("select act from trail_entry where record = ?").param(id.value()).query(String.class).list()).contains("JobRetried");
        assertThatThrownBy(() -> timers.goesOff(id)).isInstanceOf(RuntimeException.class);
        assertThat(find(submission).orElseThrow().asked()).isFalse();

        jdbc.sql("update submission set term_rule = ?, term_from = ?, due_on = ? where id = ?")
                .params(clock.termRule(), clock.termFrom(), clock.dueOn(), id.value()).update();
        timers.goesOff(id);
        assertThat(find(submission)).isEmpty();
        assertThat(failing()).isLessThan(failing);
        assertRefused("workflow.refusal.jobDone", () -> as.role(Role.ADMINISTRATOR, () -> jobs.retry(job.id())));
    }

    @Test
    void whatIsPutOffToAnotherDayIsListedNoMoreUntilItFailsAgain() {
        SubmissionId id = filings.registered(40);
        Submission submission = submissions.find(id);
        fail(id);
        assertThat(find(submission)).isPresent();

        engine.getManagementService().setJobDuedate(timers.idOf(id), Date.from(clock.instant().plus(Duration.ofMinutes(5))));
        assertThat(find(submission)).as("tried again soon").isPresent();
        engine.getManagementService().setJobDuedate(timers.idOf(id), Date.from(clock.instant().plus(Duration.ofDays(10))));
        assertThat(find(submission)).isEmpty();

        assertThatThrownBy(() -> timers.goesOff(id)).isInstanceOf(RuntimeException.class);
        assertThat(find(submission)).isPresent();
    }

    @Test
    void administratorsAreNotToldWhatAGuardedCaseIsCalled() {
        SubmissionId id = filings.registered(40);
        Submission submission = submissions.find(id);
        fail(id);
        jdbc.sql("update case_access set restricted = true where case_id in (select incident from appeal_incident where appeal_id = ?)")
                .param(submission.appeal().value()).update();

        assertThat(find(submission)).isEmpty();
        List<FailedJob> all = as.role(Role.MANAGER, jobs::all);
        assertThat(all).extracting(FailedJob::address).contains("submissions/" + submission.number());
    }

    @Test
    void onlyAdministratorsAndManagersSeeThem() {
        assertThatThrownBy(() -> as.role(Role.LAWYER, jobs::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.role(Role.LAWYER, jobs::retryAll)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aReasonIsToldByTheKindOfFaultAndItsPlaceAndNeverByItsMessage() {
        String fault = """
                org.camunda.bpm.engine.ProcessEngineException: Serik Serikov is not there
                \tat org.camunda.bpm.engine.impl.Command.execute(Command.java:1)
                Caused by: java.lang.IllegalStateException: Serik Serikov is not there
                \tat org.arasha.followup.FollowUpSteps.startClock(FollowUpSteps.java:88)
                """;
        assertThat(FailureReason.of(fault)).isEqualTo(new FailureReason.Fault("IllegalStateException, FollowUpSteps.java:88"));
        assertThat(FailureReason.of("Caused by: org.arasha.shared.Refusal: workflow.refusal.notWaiting\n\tat x.Y.z(Y.java:1)"))
                .isEqualTo(new FailureReason.Refused("workflow.refusal.notWaiting"));
        assertThat(FailureReason.of("org.springframework.transaction.CannotCreateTransactionException: Could not open\n"))
                .isEqualTo(new FailureReason.Passing());
        assertThat(FailureReason.of("")).isEqualTo(new FailureReason.Fault(""));
    }

    @Test
    void healthSaysWhenWhatIsDueHasNotBeenTakenForHalfAnHour() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            Instant longAgo = clock.instant().minus(Duration.ofDays(1));
            EngineHealth upSince = new EngineHealth(jdbc, clock, longAgo);
            SubmissionId id = filings.registered(40);
            jdbc.sql("update act_ru_job set duedate_ = localtimestamp + interval '1 day' where coalesce(duedate_, create_time_) < localtimestamp").update();
            assertThat(areTaken(upSince)).isTrue();

            engine.getManagementService().setJobDuedate(timers.idOf(id), Date.from(clock.instant().minus(Duration.ofMinutes(29))));
            assertThat(areTaken(upSince)).isTrue();
            engine.getManagementService().setJobDuedate(timers.idOf(id), Date.from(clock.instant().minus(Duration.ofMinutes(31))));
            assertThat(areTaken(upSince)).isFalse();
            assertThat(upSince.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(areTaken(new EngineHealth(jdbc, clock, clock.instant()))).as("what waited for the start is being taken").isTrue();
        });
    }

    private static boolean areTaken(EngineHealth health) {
        return (boolean) health.health().getDetails().get("dueJobsAreTaken");
    }

    private long failing() {
        return (long) health.health().getDetails().get("failingJobs");
    }

    private void fail(SubmissionId id) {
        jdbc.sql("update submission set term_rule = null, term_from = null, due_on = null where id = ?").param(id.value()).update();
        assertThatThrownBy(() -> timers.goesOff(id)).isInstanceOf(RuntimeException.class);
    }

    private static List<String> addresses(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }

    private Optional<FailedJob> find(Submission submission) {
        List<FailedJob> all = as.role(Role.ADMINISTRATOR, jobs::all);
        return all.stream().filter(one -> one.number().equals(submission.number())).findFirst();
    }
}
