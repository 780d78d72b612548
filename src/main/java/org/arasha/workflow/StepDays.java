package org.arasha.workflow;

import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many working days each step has. */
@Component
class StepDays {

    private final JdbcClient jdbc;

    StepDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read once in each transaction: an import opens the same step for many cases. */
    @Cacheable("stepDays")
    public int of(String step, boolean urgent) {
        return jdbc.sql("select case when ? then urgent_working_days else working_days end from step_term where step = ?")
                .params(urgent, step).query(Integer.class).optional()
                .orElseThrow(() -> new IllegalStateException("No term is set for the step " + step));
    }
}
