package org.arasha.workflow;

import com.vaadin.flow.shared.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims, gives back and completes steps. What is stale, taken or not one's own is refused with the reason. */
@Service
@Transactional
class Steps implements OpenSteps {

    private static final String SELECT = """
            select t.task_id, t.step, t.subject, t.role, t.holder, u.name as holder_name, t.due_at
            from open_task t left join app_user u on u.id = t.holder where\s""";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final CurrentUser user;
    private final StepChanges changes;
    private final CaseAccess access;
    private final StepGuards guards;
    private final ApplicationEventPublisher events;

    Steps(JdbcClient jdbc, TaskService tasks, CurrentUser user, StepChanges changes, CaseAccess access, StepGuards guards,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.user = user;
        this.changes = changes;
        this.access = access;
        this.guards = guards;
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
    public String route(OpenStep step) {
        return jdbc.sql("select route from open_task where task_id = ?").param(step.taskId()).query(String.class)
                .optional().orElse("work");
    }

    @Override
    public void claim(String taskId) {
        OpenStep step = byTask(taskId);
        requireMine(taskId, step);
        if (step.isHeldBy(user.id())) {
            return;
        }
        try {
            tasks.claim(taskId, user.id().value().toString());
            tell(taskId, StepAct.Change.Claimed);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException taken) {
            throw new Refusal("desk.refusal.taken");
        } catch (NullValueException gone) {
            throw new Refusal("desk.refusal.done");
        }
    }

    @Override
    public void giveBack(String taskId) {
        jdbc.sql("select 1 from open_task where task_id = ? for update").param(taskId).query(Integer.class).optional();
        OpenStep step = byTask(taskId);
        if (!step.isHeldBy(user.id())) {
            throw new Refusal("desk.refusal.notYours");
        }
        try {
            tasks.setAssignee(taskId, null);
            tell(taskId, StepAct.Change.GivenBack);
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("desk.refusal.done");
        }
    }

    /** Of these steps, those that their holders may not see any more go back to their role: somebody has to do them. */
    void takeBackFromOutsiders(List<String> taskIds) {
        jdbc.sql(SELECT + "t.task_id = any(?) and t.restricted and t.holder is not null order by t.task_id")
                .param(taskIds.toArray(String[]::new)).query(Steps::read).list().stream()
                .filter(step -> !access.areVisibleTo(step.holder(), guards.casesOf(step.taskId())))
                .forEach(this::takeBack);
    }

    private void takeBack(OpenStep step) {
        try {
            tasks.setAssignee(step.taskId(), null);
            tell(step.taskId(), StepAct.Change.TakenBack);
        } catch (OptimisticLockingException | NullValueException meanwhile) {
            throw new Refusal("workflow.refusal.meanwhile");
        }
    }

    private void tell(String taskId, StepAct.Change change) {
        events.publishEvent(jdbc.sql("select process, step, subject from open_task where task_id = ?").param(taskId)
                .query((row, n) -> StepAct.of(row.getString("process"), row.getString("step"),
                        row.getObject("subject", UUID.class), change)).single());
    }

    /** Completes the step on this subject for the current user, who must have claimed it. */
    void complete(UUID subject, String stepId, Map<String, ?> decision) {
        OpenStep step = on(subject, stepId).orElseThrow(() -> new Refusal("desk.refusal.done"));
        if (!step.isHeldBy(user.id())) {
            throw step.holder() == null ? new Refusal("desk.refusal.notClaimed") : new Refusal("desk.refusal.taken");
        }
        complete(step, decision);
    }

    /** Completes the step, if it is open, whoever holds it: the answer came on paper and was noted by somebody else. */
    void completeForOthers(UUID subject, String stepId) {
        on(subject, stepId).ifPresent(step -> complete(step, Map.of()));
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

    private OpenStep byTask(String taskId) {
        return jdbc.sql(SELECT + "t.task_id = ?").param(taskId).query(Steps::read).optional()
                .orElseThrow(() -> new Refusal("desk.refusal.done"));
    }

    private void requireMine(String taskId, OpenStep step) {
        if (!user.is(step.role())) {
            throw new Refusal("desk.refusal.otherRole");
        }
        Optional<UUID> organisation = jdbc.sql("select organisation from open_task where task_id = ?").param(taskId)
                .query((row, n) -> Optional.ofNullable(row.getObject("organisation", UUID.class))).single();
        if (organisation.isPresent() && !organisation.equals(user.organisation())) {
            throw new Refusal("desk.refusal.otherRole");
        }
        if (organisation.isEmpty() && !access.areVisible(guards.casesOf(taskId))) {
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
