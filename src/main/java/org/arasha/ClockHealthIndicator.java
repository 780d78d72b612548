package org.arasha;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Out of service when the clock of this machine and that of the database are more than a minute apart: by the one terms end, by the
 * other mail is tried again. Where both are one machine it says nothing.
 */
@Component
class ClockHealthIndicator extends AbstractHealthIndicator {

    static final Duration FARTHEST_APART = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockHealthIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        OffsetDateTime there = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        Duration apart = Duration.between(there, clock.instant().atOffset(there.getOffset())).abs();
        (apart.compareTo(FARTHEST_APART) > 0 ? health.outOfService() : health.up()).withDetail("apartSeconds", apart.toSeconds());
    }
}
