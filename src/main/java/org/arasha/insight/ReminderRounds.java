package org.arasha.insight;

import org.arasha.shared.WorkThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * When people are reminded: from the morning on, a few times a day, so that no day is missed; and told of their day soon after the
 * hour they have chosen, or after a start later on. Each is told once.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.reminders", matchIfMissing = true)
class ReminderRounds {

    private static final String THREAD = "reminderThread";

    private final ReminderSweep sweep;
    private final DigestSweep digests;

    ReminderRounds(ReminderSweep sweep, DigestSweep digests) {
        this.sweep = sweep;
        this.digests = digests;
    }

    @Scheduled(cron = "0 10 7-19 * * *", zone = "Asia/Almaty", scheduler = THREAD)
    void remind() {
        sweep.tell();
    }

    @Scheduled(cron = "0 */5 * * * *", scheduler = THREAD)
    void tellOfTheDay() {
        digests.tell();
    }

    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler reminderThread() {
        return WorkThreads.interrupted("reminders", 1);
    }
}
