package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import org.arasha.desk.WentToStandIn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever stands in for somebody of each new step that has gone to them, in the transaction in which it has. */
@Component
class StandInNotices {

    private final DeadlineNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    StandInNotices(DeadlineNotices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(WentToStandIn step) {
        jdbc.sql("select id from running_deadline where kind = 'STEP' and task = ?").param(step.task()).query(Long.class).optional()
                .ifPresent(deadline -> notices.standsIn(deadline, step.to(), LocalDate.now(clock)));
    }
}
