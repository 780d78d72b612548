package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.StandIns;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OthersSteps;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that managers give to somebody, or give more time. The row of the step is locked first: what holds it up, or ends it, waits. */
@Service
@Transactional
@PreAuthorize("hasRole('MANAGER')")
class HandedSteps implements OthersSteps {

    private final JdbcClient jdbc;
    private final EngineSteps steps;
    private final OpenStepTable open;
    private final StepTerms terms;
    private final StepGuards guards;
    private final CaseAccess access;
    private final StandIns standIns;
    private final CurrentUser user;

    HandedSteps(JdbcClient jdbc, EngineSteps steps, OpenStepTable open, StepTerms terms, StepGuards guards, CaseAccess access,
            StandIns standIns, CurrentUser user) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.open = open;
        this.terms = terms;
        this.guards = guards;
        this.access = access;
        this.standIns = standIns;
        this.user = user;
    }

    @Override
    public UserId handTo(String taskId, UserId to) {
        return give(locked(taskId), to);
    }

    @Override
    public UserId handOn(String taskId, @Nullable UserId from, UserId to) {
        return give(lockedIn(from, taskId), to);
    }

    @Override
    public void takeBack(String taskId, UserId from) {
        steps.takeBack(lockedIn(from, taskId));
    }

    private OpenStepTable.Row lockedIn(@Nullable UserId hands, String taskId) {
        OpenStepTable.Row row = locked(taskId);
        if (!Objects.equals(row.step().holder(), hands)) {
            throw new Refusal("workflow.refusal.otherHands");
        }
        return row;
    }

    private UserId give(OpenStepTable.Row row, UserId to) {
        UserId gets = standIns.of(to).orElseThrow(() -> new Refusal("workflow.refusal.away"));
        if (!hasRole(gets, row.step())) {
            throw new Refusal(gets.equals(to) ? "workflow.refusal.theirRole" : "workflow.refusal.standInsRole");
        }
        if (!access.areVisibleTo(gets, guards.casesOf(row.step().taskId()))) {
            throw new Refusal(gets.equals(to) ? "workflow.refusal.theirSight" : "workflow.refusal.standInsSight");
        }
        if (guards.isOwnWork(gets, row.step())) {
            throw new Refusal("workflow.refusal.theirOwnAppeal");
        }
        if (row.step().isHeldBy(gets)) {
            throw new Refusal("workflow.refusal.sameHands");
        }
        steps.assign(row, gets, StepAct.Change.HandedOver);
        return gets;
    }

    @Override
    public void extend(String taskId, LocalDate until, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("workflow.refusal.extendedWithoutReason");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        if (terms.isFarAhead(until)) {
            throw new Refusal("workflow.refusal.extendedTooFar");
        }
        OpenStepTable.Row row = locked(taskId);
        Instant was = Objects.requireNonNull(row.step().dueAt());
        Instant due = terms.endOf(until);
        if (!due.isAfter(was) || terms.isPast(due)) {
            throw new Refusal("workflow.refusal.extendedToEarlier");
        }
        steps.extend(row, due);
        jdbc.sql("""
                insert into step_extension (task_id, record, step, due_was, due_at, reason, by_user)
                select task_id, record, step, ?, ?, ?, ? from open_task where task_id = ?""")
                .params(Timestamp.from(was), Timestamp.from(due), reason.strip(), user.id().value(), taskId).update();
    }

    private OpenStepTable.Row locked(String taskId) {
        OpenStepTable.Row row = open.locked(taskId);
        if (row.organisation() != null) {
            throw new Refusal("desk.refusal.otherRole");
        }
        if (!guards.isVisible(taskId)) {
            throw new Refusal("access.refusal.noSuchCase");
        }
        return row;
    }

    private boolean hasRole(UserId user, OpenStep step) {
        return jdbc.sql("""
                select exists (select 1 from app_user u join user_role r on r.user_id = u.id
                where u.id = ? and u.enabled and r.role = ?)""").params(user.value(), step.role().name()).query(Boolean.class).single();
    }
}
