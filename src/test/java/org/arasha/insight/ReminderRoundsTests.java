package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class ReminderRoundsTests {

    private final ReminderSweep sweep = Mockito.mock(ReminderSweep.class);
    private final DigestSweep digests = Mockito.mock(DigestSweep.class);

    @Test
    void goByTheTimeThatPasses() {
        new ApplicationContextRunner().withBean(ReminderSweep.class, () -> sweep).withBean(DigestSweep.class, () -> digests)
                .withBean(Clock.class, Clock::systemUTC).withUserConfiguration(ReminderRounds.class)
                .run(context -> assertThat(context.getBeansOfType(ScheduledTaskHolder.class).values())
                        .flatMap(ScheduledTaskHolder::getScheduledTasks).extracting(ScheduledTask::getTask)
                        .hasOnlyElementsOfType(FixedDelayTask.class).map(FixedDelayTask.class::cast)
                        .extracting(IntervalTask::getIntervalDuration).containsExactlyInAnyOrder(Duration.ofMinutes(30), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({"06:59,0", "07:00,1", "23:59,1"})
    void atNightNobodyIsWokenUp(String time, int sweeps) {
        Clock clock = Clock.fixed(LocalDateTime.parse("2026-03-02T" + time).atZone(Dates.ZONE).toInstant(), Dates.ZONE);

        new ReminderRounds(sweep, digests, clock).remind();

        Mockito.verify(sweep, Mockito.times(sweeps)).tell();
    }
}
