package org.arasha.workflow;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Out of service when a job of the engine has been failing for half an hour: it may be the end of a term, which then nobody is told
 * of. It is tried on and on; that an administrator has it tried again makes it no healthier.
 */
@Component("engine")
class EngineHealth extends AbstractHealthIndicator {

    private static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;

    EngineHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failing = jdbc.sql("""
                select count(*) from (select from failed_job where since < now() - interval '30 minutes' limit %d) f"""
                .formatted(MOST_COUNTED)).query(Long.class).single();
        (failing > 0 ? health.outOfService() : health.up()).withDetail("failingJobs", failing);
    }
}
