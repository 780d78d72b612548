package org.arasha.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From here to the end of the transaction, what the database writes of its time is the beginning of the day. See decision 0020.
 */
@Component
class DayOnly {

    private final JdbcClient jdbc;

    DayOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin() {
        jdbc.sql("select set_config('arasha.day_only', 'on', true)").query(String.class).single();
    }
}
