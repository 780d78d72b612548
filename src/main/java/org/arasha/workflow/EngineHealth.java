package org.arasha.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the engine answers, and how many of its jobs have failed for good. */
@Component("engine")
class EngineHealth implements HealthIndicator {

    private static final int MOST_COUNTED = 100;

    private final ProcessEngine engine;

    EngineHealth(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        int failed = engine.getManagementService().createJobQuery().noRetriesLeft().listPage(0, MOST_COUNTED).size();
        return Health.up().withDetail("failedJobs", failed).build();
    }
}
