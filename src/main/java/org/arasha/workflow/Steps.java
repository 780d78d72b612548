package org.arasha.workflow;

import com.vaadin.flow.shared.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.StandIns;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims, gives back and completes steps. What is stale, taken or not one's own is refused with the reason. */
@Service
@Transactional
class Steps implements OpenSteps {

    private static final String SELECT = """
            select t.task_id, t.step, t.subject, t.role, t.holder, u.name as holder_name, t.due_at, t.process, t.organisation
            from open_task t left join app_user u on u.id = t.holder where\s""";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final CurrentUser user;
    private final StepChanges changes;
    private final CaseAccess access;
    private final StepGuards guards;
    private final StepTerms terms;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;

    Steps(JdbcClient jdbc, @Lazy TaskService tasks, CurrentUser user, StepChanges changes, CaseAccess access, StepGuards guards,
            StepTerms terms, StandIns standIns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.user = user;
        this.changes = changes;
        this.access = access;
        this.guards = guards;
        this.terms = terms;
        this.standIns = standIns;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenStep> on(UUID subject, String step) {
        return jdbc.sql(SELECT + "t.subject = ? and t.step = ? order by t.holder is distinct from ?, t.due_at limit 1")
                .params(subject, step, user.id().value()).query(Steps::read).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenStep> on(UUID subject) {
        return jdbc.sql(SELECT + "t.subject = ? order by t.due_at").param(subject).query(Steps::read).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenStep> on(Collection<UUID> subjects) {
        return jdbc.sql(SELECT + "t.subject = any(?)").param(subjects.toArray(UUID[]::new)).query(Steps::read).list();
    }

    @Override
    @Transactional(readOnly = true)
    public String route(OpenStep step) {
        return jdbc.sql("select route from open_task where task_id = ?").param(step.taskId()).query(String.class)
                .optional().orElse("work");
    }

    @Override
    public void claim(String taskId) {
        Row row = byTask(taskId);
        OpenStep step = row.step();
        requireMine(row);
        if (step.isHeldBy(user.id())) {
            return;
        }
        if (isLeftToMe(step)) {
            takeOver(step);
            return;
        }
        try {
            tasks.claim(taskId, user.id().value().toString());
            tell(row, StepAct.Change.Claimed);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException taken) {
            throw new Refusal("desk.refusal.taken");
        } catch (NullValueException gone) {
            throw new Refusal("desk.refusal.done");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLeftToMe(OpenStep step) {
        return step.holder() != null && !step.isHeldBy(user.id()) && standIns.of(step.holder()).equals(Optional.of(user.id()));
    }

    /** Whoever held it may have gone on with it meanwhile, or somebody else may have been given it. */
    private void takeOver(OpenStep seen) {
        Row row = locked(seen.taskId());
        if (!Objects.equals(row.step().holder(), seen.holder())) {
            throw new Refusal("desk.refusal.taken");
        }
        requireMine(row);
        if (guards.isOwnWork(user.id(), row.step())) {
            throw new Refusal("workflow.refusal.yourOwnAppeal");
        }
        assign(row, user.id(), StepAct.Change.TakenOver);
    }

    /** What holds it up, or ends it, waits. */
    Row locked(String taskId) {
        jdbc.sql("select 1 from open_task where task_id = ? for update").param(taskId).query(Integer.class).optional();
        return byTask(taskId);
    }

    @Override
    public void giveBack(String taskId) {
        Row row = locked(taskId);
        if (!row.step().isHeldBy(user.id())) {
            throw new Refusal("desk.refusal.notYours");
        }
        try {
            tasks.setAssignee(taskId, null);
            tell(row, StepAct.Change.GivenBack);
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("desk.refusal.done");
        }
    }

    /** Of these steps, those that their holders may not see any more go back to their role: somebody has to do them. */
    void takeBackFromOutsiders(List<String> taskIds) {
        jdbc.sql(SELECT + "t.task_id = any(?) and t.restricted and t.holder is not null order by t.task_id")
                .param(taskIds.toArray(String[]::new)).query(Row::read).list().stream()
                .filter(row -> !access.areVisibleTo(row.step().holder(), guards.casesOf(row.step().taskId())))
                .forEach(this::takeBack);
    }

    /** Nobody has it then. */
    void takeBack(Row row) {
        try {
            tasks.setAssignee(row.step().taskId(), null);
            tell(row, StepAct.Change.TakenBack);
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    /** Whoever had it before. */
    void assign(Row row, UserId to, StepAct.Change change) {
        try {
            tasks.setAssignee(row.step().taskId(), to.value().toString());
            tell(row, change);
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
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
        OpenStep step = on(subject, stepId).orElseThrow(() -> new Refusal("desk.refusal.done"));
        if (!step.isHeldBy(user.id())) {
            throw step.holder() == null ? new Refusal("desk.refusal.notClaimed") : new Refusal("desk.refusal.taken");
        }
        return step;
    }

    /** Completes the step, if it is open, whoever holds it: the answer came on paper and was noted by somebody else. */
    void completeForOthers(UUID subject, String stepId) {
        completeForOthers(subject, stepId, Map.of());
    }

    void completeForOthers(UUID subject, String stepId, Map<String, ?> decision) {
        on(subject, stepId).ifPresent(step -> complete(step, decision));
    }

    /** The open steps of a record's own process, one's own first. */
    List<OpenStep> ofRecord(UUID record, String stepId) {
        return jdbc.sql(SELECT + "t.record = ? and t.step = ? order by t.holder is distinct from ?, t.due_at")
                .params(record, stepId, user.id().value()).query(Steps::read).list();
    }

    /** Completes the step of this record, if it is open and nobody else holds it: the deed was done elsewhere than on its screen. */
    void completeIfFree(UUID record, String stepId) {
        ofRecord(record, stepId).stream().filter(step -> step.holder() == null || step.isHeldBy(user.id())).findFirst()
                .ifPresent(step -> complete(step, Map.of()));
    }

    /** Completes the step of this record that the user holds, if another of it is open: that one calls to what came since. */
    void completeOwnUnlessLast(UUID record, String stepId) {
        List<OpenStep> open = ofRecord(record, stepId);
        if (open.size() > 1 && open.getFirst().isHeldBy(user.id())) {
            complete(open.getFirst(), Map.of());
        }
    }

    /** Sets anew until when the open steps of a record should be done, after its urgency has changed; never before what a manager gave. */
    void setTerms(UUID record) {
        record Open(String taskId, String step, boolean urgent, Instant dueAt, Instant createdAt, Instant given) {}
        jdbc.sql("""
                select t.task_id, t.step, t.urgent, t.due_at, t.created_at, coalesce(
                    (select e.due_at from step_extension e where e.task_id = t.task_id order by e.id desc limit 1), t.created_at) as given
                from open_task t where t.subject = ?""").param(record)
                .query((row, n) -> new Open(row.getString("task_id"), row.getString("step"), row.getBoolean("urgent"),
                        row.getTimestamp("due_at").toInstant(), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("given").toInstant())).list()
                .forEach(open -> {
                    Instant due = terms.changed(open.step(), open.urgent(), open.dueAt(), open.createdAt());
                    setTerm(open.taskId(), due.isBefore(open.given()) ? open.given() : due);
                });
    }

    private void setTerm(String taskId, Instant due) {
        try {
            tasks.setDueDate(taskId, Date.from(due));
            jdbc.sql("update open_task set due_at = ? where task_id = ?").params(Timestamp.from(due), taskId).update();
            jdbc.sql("update open_task_seer set due_at = ? where task_id = ?").params(Timestamp.from(due), taskId).update();
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    private void complete(OpenStep step, Map<String, ?> decision) {
        try {
            tasks.complete(step.taskId(), Map.copyOf(decision));
        } catch (NullValueException gone) {
            throw new Refusal("desk.refusal.done");
        } catch (OptimisticLockingException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    @Override
    public Registration onChange(Runnable listener) {
        return changes.onChange(listener);
    }

    @Override
    public Registration onChange(UUID subject, Runnable listener) {
        return changes.onChange(subject, listener);
    }

    @Override
    public void hint(UUID subject) {
        InboxTable.hint(jdbc, subject.toString());
    }

    /** @param organisation the partner organisation that alone is asked, or null */
    record Row(OpenStep step, String process, @Nullable UUID organisation) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(Steps.read(row, number), row.getString("process"), row.getObject("organisation", UUID.class));
        }
    }

    Row byTask(String taskId) {
        return jdbc.sql(SELECT + "t.task_id = ?").param(taskId).query(Row::read).optional()
                .orElseThrow(() -> new Refusal("desk.refusal.done"));
    }

    private void requireMine(Row row) {
        boolean asked = row.organisation() == null || Optional.of(row.organisation()).equals(user.organisation());
        if (!user.is(row.step().role()) || !asked) {
            throw new Refusal("desk.refusal.otherRole");
        }
        if (row.organisation() == null && !guards.isVisible(row.step().taskId())) {
            throw new Refusal("access.refusal.noSuchCase");
        }
    }

    private static OpenStep read(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new OpenStep(row.getString("task_id"), row.getString("step"), row.getObject("subject", UUID.class),
                Role.valueOf(row.getString("role")), holder == null ? null : new UserId(holder), row.getString("holder_name"),
                row.getTimestamp("due_at").toInstant());
    }
}
