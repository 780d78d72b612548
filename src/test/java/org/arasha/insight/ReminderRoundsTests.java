package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.OneTimeTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.SimpleTriggerContext;

class ReminderRoundsTests {

    private final ReminderSweep sweep = Mockito.mock(ReminderSweep.class);
    private final DigestSweep digests = Mockito.mock(DigestSweep.class);

    @Test
    void goEachHourAndOnceAfterAStart() {
        new ApplicationContextRunner().withBean(ReminderSweep.class, () -> sweep).withBean(DigestSweep.class, () -> digests)
                .withBean(Clock.class, Clock::systemUTC).withUserConfiguration(ReminderRounds.class)
                .run(context -> assertThat(context.getBeansOfType(ScheduledTaskHolder.class).values())
                        .flatMap(ScheduledTaskHolder::getScheduledTasks).extracting(ScheduledTask::getTask)
                        .hasSize(3).anyMatch(OneTimeTask.class::isInstance)
                        .filteredOn(CronTask.class::isInstance).map(CronTask.class::cast)
                        .filteredOn(task -> task.getExpression().equals("0 10 7-23 * * *")).singleElement()
                        .satisfies(task -> assertThat(next(task, "2026-03-02T23:10")).as("in Almaty").isEqualTo(inAlmaty("2026-03-03T07:10"))));
    }

    private static Instant next(CronTask task, String last) {
        return task.getTrigger().nextExecution(new SimpleTriggerContext(inAlmaty(last), inAlmaty(last), inAlmaty(last)));
    }

    private static Instant inAlmaty(String time) {
        return LocalDateTime.parse(time).atZone(Dates.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({"06:59,0", "07:00,1", "23:59,1"})
    void afterAStartAtNightNobodyIsWokenUp(String time, int sweeps) {
        Clock clock = Clock.fixed(LocalDateTime.parse("2026-03-02T" + time).atZone(Dates.ZONE).toInstant(), Dates.ZONE);

        new ReminderRounds(sweep, digests, clock).remindAfterAStart();

        Mockito.verify(sweep, Mockito.times(sweeps)).tell();
    }
}
