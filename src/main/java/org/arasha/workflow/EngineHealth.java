package org.arasha.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Out of service when a job of the engine has been failing for half an hour: it may be the end of a term, which then nobody is told
 * of. It is tried on and on; that an administrator has it tried again makes it no healthier. Out of service, too, when one has been
 * due for half an hour and nobody takes it, as where those who do are stuck; what waited while the application was down is taken first.
 */
@Component("engine")
class EngineHealth extends AbstractHealthIndicator {

    private static final int MOST_COUNTED = 100;
    private static final Duration LONG = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instant started;

    @Autowired
    EngineHealth(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, clock.instant());
    }

    EngineHealth(JdbcClient jdbc, Clock clock, Instant started) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.started = started;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failing = jdbc.sql("""
                select count(*) from (select from failed_job where since < now() - interval '30 minutes' limit %d) f"""
                .formatted(MOST_COUNTED)).query(Long.class).single();
        boolean taken = clock.instant().isBefore(started.plus(LONG)) || areTaken();
        (failing > 0 || !taken ? health.outOfService() : health.up()).withDetail("failingJobs", failing).withDetail("dueJobsAreTaken", taken);
    }

    /** The engine writes its times without a zone, by the clock of the machine, as the session of the database reads them. */
    private boolean areTaken() {
        return jdbc.sql("""
                select not exists (select from act_ru_job where retries_ > 0 and suspension_state_ = 1
                    and coalesce(duedate_, create_time_) < localtimestamp - interval '30 minutes')""").query(Boolean.class).single();
    }
}
