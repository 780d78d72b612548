package org.arasha.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open steps; asks nobody whether they may see them. */
@Component
class OpenStepTable {

    private static final String SELECT = """
            select t.task_id, t.step, t.subject, t.role, t.holder, u.name as holder_name, t.due_at, t.process, t.organisation
            from open_task t left join app_user u on u.id = t.holder where\s""";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    OpenStepTable(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** @param organisation the partner organisation that alone is asked, or null */
    record Row(OpenStep step, String process, @Nullable UUID organisation) {

        private static Row read(ResultSet row, int number) throws SQLException {
            return new Row(OpenStepTable.read(row, number), row.getString("process"), row.getObject("organisation", UUID.class));
        }
    }

    /** One's own first. */
    Optional<OpenStep> on(UUID subject, String step) {
        return jdbc.sql(SELECT + "t.subject = ? and t.step = ? order by t.holder is distinct from ?, t.due_at limit 1")
                .params(subject, step, user.id().value()).query(OpenStepTable::read).optional();
    }

    List<OpenStep> on(UUID subject) {
        return jdbc.sql(SELECT + "t.subject = ? order by t.due_at").param(subject).query(OpenStepTable::read).list();
    }

    List<OpenStep> on(Collection<UUID> subjects) {
        return jdbc.sql(SELECT + "t.subject = any(?)").param(subjects.toArray(UUID[]::new)).query(OpenStepTable::read).list();
    }

    /** The open steps of a record's own process, one's own first. */
    List<OpenStep> ofRecord(UUID record, String stepId) {
        return jdbc.sql(SELECT + "t.record = ? and t.step = ? order by t.holder is distinct from ?, t.due_at")
                .params(record, stepId, user.id().value()).query(OpenStepTable::read).list();
    }

    /** Whether a step waits that nobody has begun; until the transaction ends nobody begins it, so that they will read what it has brought. */
    boolean waits(UUID subject, String step) {
        return !jdbc.sql("select 1 from open_task where subject = ? and step = ? and holder is null for share").params(subject, step)
                .query(Integer.class).list().isEmpty();
    }

    /** Of these steps, those of restricted cases that somebody has. */
    List<Row> restrictedAndHeld(List<String> taskIds) {
        return jdbc.sql(SELECT + "t.task_id = any(?) and t.restricted and t.holder is not null order by t.task_id")
                .param(taskIds.toArray(String[]::new)).query(Row::read).list();
    }

    List<String> tasksInHandsOf(UserId holder) {
        return jdbc.sql("select task_id from open_task where holder = ? order by task_id").param(holder.value()).query(String.class).list();
    }

    /** Of the steps in somebody's hands, those that they could not claim any more: they may not sign in, or have the role no longer. */
    List<Row> heldWithoutRole(UserId holder) {
        return jdbc.sql(SELECT + """
                t.holder = ? and not exists (select 1 from app_user h join user_role r on r.user_id = h.id
                    where h.id = t.holder and h.enabled and r.role = t.role and (t.organisation is null or t.organisation = h.organisation_id))
                order by t.task_id""").param(holder.value()).query(Row::read).list();
    }

    Row byTask(String taskId) {
        return jdbc.sql(SELECT + "t.task_id = ?").param(taskId).query(Row::read).optional()
                .orElseThrow(() -> new Refusal("desk.refusal.done"));
    }

    /** What holds it up, or ends it, waits. */
    Row locked(String taskId) {
        lock(taskId);
        return byTask(taskId);
    }

    /** Unless it was done or went into other hands before the lock was had; what holds it up, or ends it, waits. */
    Optional<Row> lockedIfStill(Row seen) {
        String taskId = seen.step().taskId();
        lock(taskId);
        return jdbc.sql(SELECT + "t.task_id = ?").param(taskId).query(Row::read).optional()
                .filter(now -> Objects.equals(now.step().holder(), seen.step().holder()));
    }

    private void lock(String taskId) {
        jdbc.sql("select 1 from open_task where task_id = ? for update").param(taskId).query(Integer.class).optional();
    }

    String route(OpenStep step) {
        return jdbc.sql("select route from open_task where task_id = ?").param(step.taskId()).query(String.class)
                .optional().orElse("work");
    }

    private static OpenStep read(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new OpenStep(row.getString("task_id"), row.getString("step"), row.getObject("subject", UUID.class),
                Role.valueOf(row.getString("role")), holder == null ? null : new UserId(holder), row.getString("holder_name"),
                row.getTimestamp("due_at").toInstant());
    }
}
