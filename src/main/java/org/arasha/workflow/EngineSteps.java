package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.shared.Refusal;
import org.arasha.workflow.OpenStepTable.Row;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves steps in the engine: into somebody's hands, out of them, to another day, to their end. Who may ask for it is asked before. */
@Component
@Transactional
class EngineSteps {

    private static final String DONE = "desk.refusal.done";
    private static final String TAKEN = "desk.refusal.taken";
    private static final String MEANWHILE = "workflow.refusal.meanwhile";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final OpenStepTable table;
    private final CurrentUser user;
    private final CaseAccess access;
    private final StepGuards guards;
    private final StepTerms terms;
    private final ApplicationEventPublisher events;

    EngineSteps(JdbcClient jdbc, @Lazy TaskService tasks, OpenStepTable table, CurrentUser user, CaseAccess access, StepGuards guards,
            StepTerms terms, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.table = table;
        this.user = user;
        this.access = access;
        this.guards = guards;
        this.terms = terms;
        this.events = events;
    }

    /** For the current user, if nobody has it. */
    void claim(Row row) {
        engine(() -> tasks.claim(row.step().taskId(), user.id().value().toString()), DONE, TAKEN);
        tell(row, StepAct.Change.Claimed);
    }

    void giveBack(Row row) {
        engine(() -> tasks.setAssignee(row.step().taskId(), null), DONE, DONE);
        tell(row, StepAct.Change.GivenBack);
    }

    /** Of these steps, those that their holders may not see any more go back to their role: somebody has to do them. */
    void takeBackFromOutsiders(List<String> taskIds) {
        table.restrictedAndHeld(taskIds).stream()
                .filter(row -> !access.areVisibleTo(row.step().holder(), guards.casesOf(row.step().taskId())))
                .forEach(this::takeBackIfStillTheirs);
    }

    /** What somebody has in hand and could not claim any more goes back to its role. */
    void takeBackWhatIsNoMoreOf(UserId holder) {
        table.heldWithoutRole(holder).forEach(this::takeBackIfStillTheirs);
        takeBackFromOutsiders(table.tasksInHandsOf(holder));
    }

    /** What was done or given back meanwhile does not keep the case from being restricted, or the user from being barred. */
    private void takeBackIfStillTheirs(Row row) {
        table.lockedIfStill(row).ifPresent(this::takeBack);
    }

    /** Nobody has it then. */
    void takeBack(Row row) {
        assign(row, null, StepAct.Change.TakenBack);
    }

    /** Whoever had it before. */
    void assign(Row row, @Nullable UserId to, StepAct.Change change) {
        engine(() -> tasks.setAssignee(row.step().taskId(), to == null ? null : to.value().toString()), MEANWHILE, MEANWHILE);
        tell(row, change);
    }

    void extend(Row row, Instant due) {
        setTerm(row.step().taskId(), due);
        tell(row, StepAct.Change.Extended);
        InboxTable.hint(jdbc, StepChanges.ALL);
    }

    private void tell(Row row, StepAct.Change change) {
        events.publishEvent(StepAct.of(row.process(), row.step().step(), row.step().subject(), change));
    }

    /** Completes the step on this subject for the current user, who must have claimed it. */
    void complete(UUID subject, String stepId, Map<String, ?> decision) {
        complete(requireHeld(subject, stepId), decision);
    }

    /** The open step on this subject, which the current user must have claimed. */
    OpenStep requireHeld(UUID subject, String stepId) {
        OpenStep step = table.on(subject, stepId).orElseThrow(() -> new Refusal(DONE));
        if (!step.isHeldBy(user.id())) {
            throw step.holder() == null ? new Refusal("desk.refusal.notClaimed") : new Refusal(TAKEN);
        }
        return step;
    }

    /** Completes the step, if it is open, whoever holds it: the answer came on paper and was noted by somebody else. */
    void completeForOthers(UUID subject, String stepId) {
        completeForOthers(subject, stepId, Map.of());
    }

    void completeForOthers(UUID subject, String stepId, Map<String, ?> decision) {
        table.on(subject, stepId).ifPresent(step -> complete(step, decision));
    }

    /** Completes the step of this record, if it is open and nobody else holds it: the deed was done elsewhere than on its screen. */
    void completeIfFree(UUID record, String stepId) {
        table.ofRecord(record, stepId).stream().filter(step -> step.holder() == null || step.isHeldBy(user.id())).findFirst()
                .ifPresent(step -> complete(step, Map.of()));
    }

    /** Completes the step of this record that the user holds, if another of it is open: that one calls to what came since. */
    void completeOwnUnlessLast(UUID record, String stepId) {
        List<OpenStep> open = table.ofRecord(record, stepId);
        if (open.size() > 1 && open.getFirst().isHeldBy(user.id())) {
            complete(open.getFirst(), Map.of());
        }
    }

    /** Sets anew until when the open steps of a record should be done, after its urgency has changed; never before what a manager gave. */
    void setTerms(UUID record) {
        setTerms("t.subject = ?", record);
    }

    /** Sets anew until when a step should be done that a clock ahead of time has opened. */
    void openedAt(String taskId, Instant moment) {
        jdbc.sql("update open_task set created_at = ? where task_id = ?").params(Timestamp.from(moment), taskId).update();
        setTerms("t.task_id = ?", taskId);
        InboxTable.hint(jdbc, StepChanges.ALL);
    }

    private void setTerms(String which, Object id) {
        record Open(String taskId, String step, boolean urgent, Instant dueAt, Instant createdAt, Instant given) {}
        jdbc.sql("""
                select t.task_id, t.step, t.urgent, t.due_at, t.created_at, coalesce(
                    (select e.due_at from step_extension e where e.task_id = t.task_id order by e.id desc limit 1), t.created_at) as given
                from open_task t where\s""" + which).param(id)
                .query((row, n) -> new Open(row.getString("task_id"), row.getString("step"), row.getBoolean("urgent"),
                        row.getTimestamp("due_at").toInstant(), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("given").toInstant())).list()
                .forEach(open -> {
                    Instant due = terms.changed(open.step(), open.urgent(), open.dueAt(), open.createdAt());
                    setTerm(open.taskId(), due.isBefore(open.given()) ? open.given() : due);
                });
    }

    /** The row first, as whoever locks it does. */
    private void setTerm(String taskId, Instant due) {
        jdbc.sql("update open_task set due_at = ? where task_id = ?").params(Timestamp.from(due), taskId).update();
        jdbc.sql("update open_task_seer set due_at = ? where task_id = ?").params(Timestamp.from(due), taskId).update();
        engine(() -> tasks.setDueDate(taskId, Date.from(due)), MEANWHILE, MEANWHILE);
    }

    private void complete(OpenStep step, Map<String, ?> decision) {
        engine(() -> tasks.complete(step.taskId(), Map.copyOf(decision)), DONE, MEANWHILE);
    }

    /**
     * @param gone      how it is refused where the step is there no more
     * @param meanwhile how, where somebody else was faster
     */
    private static void engine(Runnable deed, String gone, String meanwhile) {
        try {
            deed.run();
        } catch (NullValueException e) {
            throw new Refusal(gone);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw new Refusal(meanwhile);
        }
    }
}
