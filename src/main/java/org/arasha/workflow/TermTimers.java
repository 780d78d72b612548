package org.arasha.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timers that go off when the terms of bodies end. Thousands of them move with the calendar: none of their processes is left and
 * entered again for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermTimers {

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    TermTimers(JdbcClient jdbc, @Lazy ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /**
     * To be called within one command of the engine.
     *
     * @param ends when the term of each submission ends
     * @return those that wait for the end of their term
     */
    Set<UUID> move(Map<UUID, Instant> ends) {
        Map<String, UUID> timers = timersOf(ends.keySet());
        ManagementService management = engine.getManagementService();
        if (!timers.isEmpty()) {
            management.createJobQuery().jobIds(timers.keySet()).list(); // together, so that each is found in the command
        }
        timers.forEach((timer, submission) -> management.setJobDuedate(timer, Date.from(ends.get(submission))));
        return Set.copyOf(timers.values());
    }

    private Map<String, UUID> timersOf(Set<UUID> submissions) {
        record Timer(String job, UUID submission) {}
        return jdbc.sql("""
                select j.id_ as job, e.business_key_::uuid as submission
                from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_
                where e.business_key_ = any(:submissions) and j.process_def_key_ = :process and j.handler_cfg_ like :timer || '%'""")
                .param("submissions", submissions.stream().map(UUID::toString).toArray(String[]::new))
                .param("process", AppealFollowUpProcess.KEY).param("timer", AppealFollowUpProcess.TERM_EXPIRED).query(Timer.class).list().stream()
                .collect(Collectors.toMap(Timer::job, Timer::submission));
    }
}
