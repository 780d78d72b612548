package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.access.Role;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table of open steps, in the engine's transaction, whenever a task is born, changes hands or ends. */
@Component
class InboxTable {

    private final JdbcClient jdbc;
    private final Map<String, Subjects> subjects;
    private final StepTerms terms;
    private final Clock clock;

    InboxTable(JdbcClient jdbc, List<Subjects> subjects, StepTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects.stream().collect(Collectors.toMap(Subjects::process, Function.identity()));
        this.terms = terms;
        this.clock = clock;
    }

    void created(DelegateTask task) {
        String process = processOf(task);
        UUID record = UUID.fromString(task.getExecution().getProcessBusinessKey());
        Subject subject = describe(process, record, partOf(task));
        Role role = Role.valueOf(task.getCandidates().iterator().next().getGroupId().toUpperCase(Locale.ROOT));
        Instant due = terms.due(task.getTaskDefinitionKey(), subject.urgent());
        task.setDueDate(Date.from(due));
        jdbc.sql("""
                insert into open_task (task_id, process, step, record, subject, route, number, title_ru, title_kk, title_en,
                    role, organisation, case_id, restricted, urgent, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(task.getId(), process, task.getTaskDefinitionKey(), record, subject.id(),
                        route(task, subject), subject.number(), subject.title().ru(), subject.title().kk(), subject.title().en(),
                        role.name(), subject.organisation(), subject.caseId(), subject.restricted(), subject.urgent(),
                        Timestamp.from(due), Timestamp.from(clock.instant()))
                .update();
        hint();
    }

    void assigned(DelegateTask task) {
        jdbc.sql("update open_task set holder = ?::uuid where task_id = ?").params(task.getAssignee(), task.getId()).update();
        hint();
    }

    void ended(DelegateTask task) {
        jdbc.sql("delete from open_task where task_id = ?").param(task.getId()).update();
        hint();
    }

    /** The record is named or guarded differently now: its open steps follow. */
    void renamed(String process, UUID record) {
        Subject subject = describe(process, record, null);
        jdbc.sql("""
                update open_task set number = ?, title_ru = ?, title_kk = ?, title_en = ?, urgent = ?, case_id = ?,
                    restricted = ?
                where record = ? and organisation is null""")
                .params(subject.number(), subject.title().ru(), subject.title().kk(), subject.title().en(),
                        subject.urgent(), subject.caseId(), subject.restricted(), record).update();
        hint();
    }

    private Subject describe(String process, UUID record, @Nullable UUID part) {
        Subjects known = subjects.get(process);
        if (known == null) {
            throw new IllegalStateException("No module describes the records of " + process);
        }
        return known.describe(record, part);
    }

    private static @Nullable UUID partOf(DelegateTask task) {
        Object signatory = task.getVariable("signatoryId");
        return signatory == null ? null : UUID.fromString(signatory.toString());
    }

    private static String route(DelegateTask task, Subject subject) {
        return ((TaskEntity) task).getTaskDefinition().getFormKey().getExpressionText().replace("{id}", subject.routeId());
    }

    private static String processOf(DelegateTask task) {
        return task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
    }

    private void hint() {
        jdbc.sql("select pg_notify('" + StepChanges.CHANNEL + "', '')").query((row, n) -> 0).list();
    }
}
