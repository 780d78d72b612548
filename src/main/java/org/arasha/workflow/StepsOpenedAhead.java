package org.arasha.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.arasha.shared.Passing;
import org.arasha.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that a clock has opened which was ahead and has been set back since: their day is as far off as that clock was. They count as
 * opened now. Each in a transaction of its own: one that ends meanwhile holds up no other.
 *
 * <p>To a clock that is behind, all steps look like that. So nothing is moved before the day on which the engine was set up, nor where steps
 * were opened in the week that comes next: then that week has been before.
 */
@Component
class StepsOpenedAhead {

    /** Farther than the clocks of two nodes are ever apart while both are taken for right. */
    private static final Duration LEEWAY = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Logger log = LoggerFactory.getLogger(StepsOpenedAhead.class);

    private final JdbcClient jdbc;
    private final EngineSteps steps;
    private final Clock clock;

    StepsOpenedAhead(JdbcClient jdbc, EngineSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.clock = clock;
    }

    /** Reads the row of every open step: there is an index of their days in each list of work, and none of when they were opened. */
    void reckonAnew() {
        Instant now = clock.instant();
        List<String> ahead = jdbc.sql("""
                select task_id from open_task where created_at > :soon
                    and exists (select 1 from act_re_deployment where deploy_time_ <= :now)
                    and not exists (select 1 from act_hi_taskinst where start_time_ > :soon and start_time_ <= :week)""")
                .param("now", Timestamp.from(now)).param("soon", Timestamp.from(now.plus(LEEWAY))).param("week", Timestamp.from(now.plus(WEEK)))
                .query(String.class).list();
        ahead.forEach(step -> reckonAnew(step, now));
    }

    /** What fails is tried again with the next round. */
    private void reckonAnew(String step, Instant now) {
        try {
            steps.openedAt(step, now);
        } catch (Refusal moved) {
            log.debug("A step was done or moved while its day was reckoned anew");
        } catch (RuntimeException fault) {
            if (Passing.is(fault)) {
                throw fault;
            }
            log.warn("A step keeps the day that a clock ahead gave it, until the next round: {}", fault.getClass().getSimpleName());
        }
    }
}
