package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record ClockHealthTests(JdbcClient jdbc, Clock clock) {

    @Test
    void saysWhenThisMachineAndTheDatabaseGoByDifferentTimes() {
        assertThat(off(Duration.ZERO)).isEqualTo(Status.UP);
        assertThat(off(Duration.ofMinutes(2))).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(off(Duration.ofDays(-1))).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private Status off(Duration by) {
        return new ClockHealthIndicator(jdbc, Clock.offset(clock, by)).health().getStatus();
    }
}
