package org.arasha.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arasha.desk.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cases wait in each process, how many and how long; for managers, and without any case for administrators. Read from the table of
 * open steps, from that of running deadlines and from that of failed jobs, never from the engine's.
 *
 * @see <a href="../../../../../../docs/decisions/0039-workload-is-counted-so-far-and-no-further.md">decision 0039</a>
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
public class ProcessBoard {

    public static final int MOST = 1_000;
    public static final int PAGE = 50;

    /**
     * Each step there is has a term. What reporters wait for is known by its day only. Replies come in the order of their days: which
     * of them has been awaited longest is known where all are counted.
     */
    private static final String WAITS = """
            select s.step, n.waiting, n.free, n.overdue, n.since from step_term s cross join lateral (
                select count(*) as waiting, count(*) - count(t.holder) as free,
                    count(*) filter (where (t.due_at at time zone 'Asia/Almaty')::date < :today) as overdue,
                    (min(t.created_at) at time zone 'Asia/Almaty')::date as since
                from (select holder, due_at, created_at from open_task where process = :process and step = s.step
                    order by created_at, task_id limit %1$d) t) n
            where n.waiting > 0
            union all
            select '%2$s', n.waiting, 0, 0, case when n.waiting < %1$d then n.since end from (
                select count(*) as waiting, min(m.term_from) as since from (
                    select record from running_deadline where kind = 'REPLY' and due_on >= :today order by due_on, id limit %1$d) d
                join submission m on m.id = d.record) n
            where :process = 'AppealFollowUp' and n.since is not null
            order by overdue desc, since, step""".formatted(MOST, ProcessWait.FOR_A_BODY);

    private static final String STEPS = """
            select t.task_id, t.number, t.title_ru, t.title_kk, t.title_en, t.route, t.role, t.created_at, u.name as holder,
                (t.due_at at time zone 'Asia/Almaty')::date as due_on
            from open_task t left join app_user u on u.id = t.holder where t.process = :process and t.step = :step%s
            order by t.created_at, t.task_id limit %d""";

    private final JdbcClient jdbc;
    private final Whereabouts whereabouts;
    private final Clock clock;

    ProcessBoard(JdbcClient jdbc, Whereabouts whereabouts, Clock clock) {
        this.jdbc = jdbc;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** Their keys, as a case goes through them, with their definitions in BPMN. */
    public Map<String, String> processes() {
        return whereabouts.processes();
    }

    /** Where anything waits: where most is overdue, then where it has waited longest. */
    public List<ProcessWait> waits(String process) {
        return jdbc.sql(WAITS).param("process", process).param("today", LocalDate.now(clock)).query(ProcessWait::read).list();
    }

    /** How many steps the processes could not do by themselves, up to {@value #MOST}. */
    public int failed() {
        return jdbc.sql("select count(*) from (select from failed_job limit " + MOST + ") f").query(Integer.class).single();
    }

    /** What waits at one step, longest first; up to {@value #PAGE} after a row. Managers see every case. */
    @PreAuthorize("hasRole('MANAGER')")
    public List<WaitingStep> at(String process, String step, @Nullable WaitingStep last) {
        return jdbc.sql(STEPS.formatted(last == null ? "" : " and (t.created_at, t.task_id) > (:since, :task)", PAGE))
                .param("process", process).param("step", step)
                .param("since", last == null ? null : Timestamp.from(last.since())).param("task", last == null ? null : last.taskId())
                .query(WaitingStep::read).list();
    }
}
