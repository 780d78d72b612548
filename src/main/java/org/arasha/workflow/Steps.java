package org.arasha.workflow;

import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.StandIns;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.Refusal;
import org.arasha.workflow.OpenStepTable.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims steps and gives them back. What is stale, taken or not one's own is refused with the reason. */
@Service
@Transactional
class Steps implements OpenSteps {

    private final OpenStepTable table;
    private final EngineSteps engine;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final StepChanges changes;
    private final StepGuards guards;
    private final StandIns standIns;

    Steps(OpenStepTable table, EngineSteps engine, JdbcClient jdbc, CurrentUser user, StepChanges changes, StepGuards guards,
            StandIns standIns) {
        this.table = table;
        this.engine = engine;
        this.jdbc = jdbc;
        this.user = user;
        this.changes = changes;
        this.guards = guards;
        this.standIns = standIns;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenStep> on(UUID subject, String step) {
        return table.on(subject, step);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenStep> on(UUID subject) {
        return table.on(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenStep> on(Collection<UUID> subjects) {
        return table.on(subjects);
    }

    @Override
    @Transactional(readOnly = true)
    public String route(OpenStep step) {
        return table.route(step);
    }

    /** The row is locked first: what ends the step, gives it to somebody or closes its cases to us waits, or we do. */
    @Override
    public void claim(String taskId) {
        Row row = table.locked(taskId);
        requireMine(row);
        if (row.step().isHeldBy(user.id())) {
            return;
        }
        if (isLeftToMe(row.step())) {
            takeOver(row);
        } else {
            engine.claim(row);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLeftToMe(OpenStep step) {
        return step.holder() != null && !step.isHeldBy(user.id()) && standIns.of(step.holder()).equals(Optional.of(user.id()));
    }

    private void takeOver(Row row) {
        if (guards.isOwnWork(user.id(), row.step())) {
            throw new Refusal("workflow.refusal.yourOwnAppeal");
        }
        engine.assign(row, user.id(), StepAct.Change.TakenOver);
    }

    @Override
    public void giveBack(String taskId) {
        Row row = table.locked(taskId);
        if (!row.step().isHeldBy(user.id())) {
            throw new Refusal("desk.refusal.notYours");
        }
        engine.giveBack(row);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Registration onChange(Runnable listener) {
        return changes.onChange(listener);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Registration onChange(UUID subject, Runnable listener) {
        return changes.onChange(subject, listener);
    }

    @Override
    public void hint(UUID subject) {
        InboxTable.hint(jdbc, subject.toString());
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
}
