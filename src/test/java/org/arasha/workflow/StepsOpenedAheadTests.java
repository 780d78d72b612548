package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.desk.OthersSteps;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.Dates;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clock opened that was ahead has the day it would have, had it been opened once the clock is right. */
@ArashaTest
record StepsOpenedAheadTests(StepsOpenedAhead ahead, EngineSteps engine, OthersSteps steps, Cases cases, TaskService tasks,
        TransactionTemplate transaction, JdbcClient jdbc, As as) {

    private static final Duration AHEAD = Duration.ofDays(40);

    @Test
    void haveTheirDayReckonedFromNow() {
        IncidentId id = cases.registered();
        String task = task(id);
        Instant right = due(id);
        openedAhead(task, right);

        ahead.reckonAnew();

        assertThat(due(id)).isEqualTo(right);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant()).isEqualTo(right);
        assertThat(opened(task)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void keepTheDayThatAManagerGaveThem() {
        IncidentId id = cases.registered();
        String task = task(id);
        openedAhead(task, due(id));
        LocalDate given = LocalDate.ofInstant(due(id), Dates.ZONE).plusDays(20);
        as.role(Role.MANAGER, () -> steps.extend(task, given, "They are abroad."));
        Instant extended = due(id);

        ahead.reckonAnew();

        assertThat(due(id)).isEqualTo(extended);
    }

    @Test
    void areNotThoseThatAnotherNodeOpenedWhoseClockIsSecondsAhead() {
        IncidentId id = cases.registered();
        String task = task(id);
        Instant soon = Instant.now().plusSeconds(50).truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("update open_task set created_at = ? where task_id = ?").params(Timestamp.from(soon), task).update();

        ahead.reckonAnew();

        assertThat(opened(task)).isEqualTo(soon);
    }

    @Test
    void areNotWhatAClockSeesThatIsBehind() {
        IncidentId id = cases.registered();
        Instant due = due(id);

        at(Instant.now().minus(AHEAD)).reckonAnew();
        assertThat(due(id)).as("before the engine was set up").isEqualTo(due);

        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("update act_re_deployment set deploy_time_ = deploy_time_ - interval '2 years'").update();
            at(Instant.now().minus(Duration.ofDays(6))).reckonAnew();
            assertThat(due(id)).as("in a week in which steps were opened").isEqualTo(due);
        });
    }

    private StepsOpenedAhead at(Instant now) {
        return new StepsOpenedAhead(jdbc, engine, Clock.fixed(now, Dates.ZONE));
    }

    private void openedAhead(String task, Instant right) {
        Instant far = right.plus(AHEAD);
        jdbc.sql("update open_task set created_at = ?, due_at = ? where task_id = ?")
                .params(Timestamp.from(Instant.now().plus(AHEAD)), Timestamp.from(far), task).update();
        tasks.setDueDate(task, Date.from(far));
    }

    private String task(IncidentId id) {
        return cases.open(id).getFirst().taskId();
    }

    private Instant due(IncidentId id) {
        return cases.open(id).getFirst().dueAt();
    }

    private Instant opened(String task) {
        return jdbc.sql("select created_at from open_task where task_id = ?").param(task).query(Timestamp.class).single().toInstant();
    }
}
