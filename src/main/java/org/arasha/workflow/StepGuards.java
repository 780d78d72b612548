package org.arasha.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.Audience;
import org.arasha.access.CaseAccess;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes with each open step which cases it belongs to and, while one of them is restricted, who sees it. The decision is
 * {@link CaseAccess}'; here it is kept in the order in which lists are read.
 */
@Component
class StepGuards {

    private final JdbcClient jdbc;
    private final CaseAccess access;

    StepGuards(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Of a step that is new, or made anew. */
    void put(String task, Collection<UUID> cases) {
        write(task, cases);
        Audience audience = access.audienceOf(cases);
        if (audience.restricted()) {
            note(task, audience);
        }
    }

    /** The record holds these cases now. What a partner is asked stays open to it alone. */
    /** @return whether any has moved */
    boolean move(UUID record, Set<UUID> cases) {
        Audience audience = access.audienceOf(cases);
        boolean moved = false;
        for (String task : tasksOn(record)) {
            if (!casesOf(task).equals(cases)) {
                jdbc.sql("delete from open_task_case where task_id = ?").param(task).update();
                write(task, cases);
                note(task, audience);
                moved = true;
            }
        }
        return moved;
    }

    /** The case is open to others now than before. */
    void follow(UUID caseId) {
        for (String task : tasksOf(caseId)) {
            note(task, access.audienceOf(casesOf(task)));
        }
    }

    private void write(String task, Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            jdbc.sql("insert into open_task_case (task_id, case_id) select ?, unnest(?::uuid[])")
                    .params(task, cases.toArray(UUID[]::new)).update();
        }
    }

    /** Until this transaction ends, the cases of the step stay open to the same people, as {@link CaseAccess#audienceOf} says. */
    void hold(String task) {
        jdbc.sql("""
                select 1 from case_access where case_id in (select case_id from open_task_case where task_id = ?)
                order by case_id for share""").param(task).query(Integer.class).list();
    }

    /** The same for these cases. */
    void hold(Collection<UUID> cases) {
        jdbc.sql("select 1 from case_access where case_id = any(?) order by case_id for share").param(cases.toArray(UUID[]::new))
                .query(Integer.class).list();
    }

    /** Whether {@code :me} has written the appeal, or noted a signature under it that came outside the product. */
    static final String OWN_WORK = """
            (exists (select 1 from appeal_author w where w.appeal_id = %1$s and w.author = :me)
            or exists (select 1 from noted_signature n join signatory s on s.id = n.signatory
                where s.appeal = %1$s and s.answer = 'SIGNED' and s.way = 'LETTER' and n.by_user = :me))""";

    /** Nobody approves what they have written or vouched for: whoever had the step in hand could not do it. */
    boolean isOwnWork(UserId user, OpenStep step) {
        return step.step().equals(AppealPreparationProcess.APPROVE_APPEAL) && jdbc.sql("select " + OWN_WORK.formatted("cast(:appeal as uuid)"))
                .param("appeal", step.subject()).param("me", user.value()).query(Boolean.class).single();
    }

    /** Whether the current user may see all cases that the step belongs to. */
    boolean isVisible(String task) {
        return jdbc.sql("select " + CaseAccess.allVisible("select c.case_id from open_task_case c where c.task_id = :task"))
                .params(access.parameters()).param("task", task).query(Boolean.class).single();
    }

    Set<UUID> casesOf(String task) {
        return jdbc.sql("select case_id from open_task_case where task_id = ?").param(task)
                .query((row, n) -> row.getObject("case_id", UUID.class)).list().stream().collect(Collectors.toSet());
    }

    List<String> tasksOf(UUID caseId) {
        return jdbc.sql("select task_id from open_task_case where case_id = ? order by task_id").param(caseId)
                .query(String.class).list();
    }

    /** The open steps on a record, without those that partners are asked. */
    List<String> tasksOn(UUID record) {
        return jdbc.sql("select task_id from open_task where record = ? and organisation is null order by task_id")
                .param(record).query(String.class).list();
    }

    private void note(String task, Audience audience) {
        jdbc.sql("update open_task set restricted = ? where task_id = ?").params(audience.restricted(), task).update();
        jdbc.sql("delete from open_task_seer where task_id = ?").param(task).update();
        for (UserId member : audience.members()) {
            jdbc.sql("""
                    insert into open_task_seer (user_id, role, due_at, task_id)
                    select ?, role, due_at, task_id from open_task where task_id = ?""").params(member.value(), task).update();
        }
    }
}
