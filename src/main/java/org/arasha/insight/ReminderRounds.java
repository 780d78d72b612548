package org.arasha.insight;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.arasha.shared.WorkThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * When people are reminded: each half hour from the morning on, and soon after a start in these hours, so that no day is missed; and told
 * of their day soon after the hour they have chosen, or after a start later on. Each is told once.
 *
 * <p>Rounds go by the time that passes: a cron that went while the clock was ahead waits, once it is set back, until it has caught up.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.reminders", matchIfMissing = true)
class ReminderRounds {

    private static final String THREAD = "reminderThread";
    private static final int MORNING = 7;

    private final ReminderSweep sweep;
    private final DigestSweep digests;
    private final Clock clock;

    ReminderRounds(ReminderSweep sweep, DigestSweep digests, Clock clock) {
        this.sweep = sweep;
        this.digests = digests;
        this.clock = clock;
    }

    /** Whoever started shortly before midnight would else tell of the day when it is over. */
    @Scheduled(initialDelay = 30, fixedDelay = 1800, timeUnit = TimeUnit.SECONDS, scheduler = THREAD)
    void remind() {
        if (LocalTime.now(clock).getHour() >= MORNING) {
            sweep.tell();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES, scheduler = THREAD)
    void tellOfTheDay() {
        digests.tell();
    }

    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler reminderThread() {
        return WorkThreads.interrupted("reminders", 1);
    }
}
