package org.arasha.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers. Out of service when a job has been failing for half an hour: it may be the end of a term, which
 * then nobody is told of. It is tried on and on.
 */
@Component("engine")
class EngineHealth extends AbstractHealthIndicator {

    private static final int MOST_COUNTED = 100;
    private static final int FAILURES_OF_HALF_AN_HOUR = 6;

    private final ProcessEngine engine;

    EngineHealth(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failing = engine.getManagementService().createJobQuery().withException().listPage(0, MOST_COUNTED).stream()
                .map(Job::getRetries).filter(left -> left <= EngineConfiguration.RETRIES - FAILURES_OF_HALF_AN_HOUR).count();
        (failing > 0 ? health.outOfService() : health.up()).withDetail("failingJobs", failing);
    }
}
