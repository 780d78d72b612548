package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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
import org.arasha.desk.WentToStandIn;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the table of open steps, in the engine's transaction, whenever a task is born, changes hands or ends. */
@Component
class InboxTable {

    private final JdbcClient jdbc;
    private final Map<String, Subjects> subjects;
    private final StepTerms terms;
    private final StepGuards guards;
    private final Substitutes substitutes;
    private final ApplicationEventPublisher events;

    InboxTable(JdbcClient jdbc, List<Subjects> subjects, StepTerms terms, StepGuards guards, Substitutes substitutes,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.subjects = subjects.stream().collect(Collectors.toMap(Subjects::process, Function.identity()));
        this.terms = terms;
        this.guards = guards;
        this.substitutes = substitutes;
        this.events = events;
    }

    /**
     * A task as the engine keeps it.
     *
     * @param record the business key of its process
     * @param part   the signatory it asks, or null
     * @param form   the address of its screen, with the place {@code {id}} for the record
     */
    record EngineTask(String id, String process, String step, UUID record, @Nullable UUID part, String form, Role role,
            @Nullable UUID holder, Instant dueAt, Instant createdAt) {}

    void created(DelegateTask task) {
        String process = processOf(task.getProcessDefinitionId());
        UUID record = UUID.fromString(task.getExecution().getProcessBusinessKey());
        UUID part = process.equals(AppealPreparationProcess.KEY) ? partOf(task.getVariable(AppealPreparationProcess.SIGNATORY_ID)) : null;
        Subject subject = describe(process, record, part);
        Instant due = terms.due(task.getTaskDefinitionKey(), subject.urgent());
        task.setDueDate(Date.from(due));
        EngineTask open = new EngineTask(task.getId(), process, task.getTaskDefinitionKey(), record, part,
                ((TaskEntity) task).getTaskDefinition().getFormKey().getExpressionText(),
                roleOf(task.getCandidates().iterator().next()), null, due, task.getCreateTime().toInstant());
        insert(open, subject);
        substitutes.of(open).ifPresent(who -> {
            task.setAssignee(who.value().toString());
            events.publishEvent(StepAct.of(process, open.step(), subject.id(), StepAct.Change.WentToStandIn));
            events.publishEvent(new WentToStandIn(open.id(), who));
        });
        hint();
    }

    void write(EngineTask task) {
        insert(task, describe(task.process(), task.record(), task.part()));
    }

    private void insert(EngineTask task, Subject subject) {
        jdbc.sql("""
                insert into open_task (task_id, process, step, record, subject, route, number, title_ru, title_kk, title_en,
                    role, holder, organisation, restricted, urgent, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)""")
                .params(task.id(), task.process(), task.step(), task.record(), subject.id(),
                        task.form().replace("{id}", subject.routeId()), subject.number(), subject.title().ru(),
                        subject.title().kk(), subject.title().en(), task.role().name(), task.holder(),
                        subject.organisation(), subject.urgent(), Timestamp.from(task.dueAt()),
                        Timestamp.from(task.createdAt()))
                .update();
        guards.put(task.id(), subject.cases());
    }

    void assigned(DelegateTask task) {
        jdbc.sql("update open_task set holder = ?::uuid where task_id = ?").params(task.getAssignee(), task.getId()).update();
        hint();
    }

    void ended(DelegateTask task) {
        guards.hold(task.getId());
        jdbc.sql("delete from open_task where task_id = ?").param(task.getId()).update();
        hint();
    }

    /** These cases are no more, and their processes have ended. */
    void gone(String process, Collection<UUID> cases) {
        guards.hold(cases);
        jdbc.sql("delete from open_task where process = ? and record = any(?)").params(process, cases.toArray(UUID[]::new)).update();
        hint();
    }

    /**
     * The record may be named differently now, or hold other cases: its open steps follow, and those of other processes about it. Where it
     * does not, as each time a draft is saved, nobody is told.
     */
    void renamed(String process, UUID record) {
        Subject subject = describe(process, record, null);
        boolean moved = guards.move(record, subject.cases());
        int renamed = jdbc.sql("""
                update open_task set number = ?, title_ru = ?, title_kk = ?, title_en = ?, urgent = ?
                where (record = ? or subject = ?)
                    and (number, title_ru, title_kk, title_en, urgent) is distinct from (?, ?, ?, ?, ?)""")
                .params(subject.number(), subject.title().ru(), subject.title().kk(), subject.title().en(), subject.urgent(),
                        record, record,
                        subject.number(), subject.title().ru(), subject.title().kk(), subject.title().en(), subject.urgent()).update();
        if (moved || renamed > 0) {
            hint();
        }
    }

    /** The same when the transaction ends; once, however many parts of the record it changes. */
    void renamedInTheEnd(String process, UUID record) {
        hint();
        once(new Renaming(this, process, record));
    }

    private Subject describe(String process, UUID record, @Nullable UUID part) {
        Subjects known = subjects.get(process);
        if (known == null) {
            throw new IllegalStateException("No module describes the records of " + process);
        }
        return known.describe(record, part);
    }

    static @Nullable UUID partOf(@Nullable Object signatory) {
        return signatory == null ? null : UUID.fromString(signatory.toString());
    }

    static Role roleOf(IdentityLink candidate) {
        return Role.valueOf(candidate.getGroupId().toUpperCase(Locale.ROOT));
    }

    static String processOf(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    /** Tells the open screens, on every node, when the transaction is over; once, however many steps it moved. */
    void hint() {
        hint(jdbc, StepChanges.ALL);
    }

    /** @param subject of which the screens are told, or {@link StepChanges#ALL} */
    static void hint(JdbcClient jdbc, String subject) {
        once(new Hint(jdbc, subject));
    }

    private static void once(TransactionSynchronization deed) {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(deed)) {
            TransactionSynchronizationManager.registerSynchronization(deed);
        }
    }

    private record Renaming(InboxTable table, String process, UUID record) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            table.renamed(process, record);
        }
    }

    private record Hint(JdbcClient jdbc, String subject) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql("select pg_notify(?, ?)").params(StepChanges.CHANNEL, subject).query((row, n) -> 0).list();
        }
    }
}
