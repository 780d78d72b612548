package org.arasha.calendar;

import java.util.concurrent.Executor;
import org.arasha.shared.WorkThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When running terms are moved: at once, and every few seconds those of a change that a restart or a fault has interrupted. */
@Component
@ConditionalOnProperty(name = "arasha.calendar.poll", matchIfMissing = true)
class ChangeRounds {

    private static final String THREADS = "calendarThreads";
    private static final Logger log = LoggerFactory.getLogger(ChangeRounds.class);

    private final ChangeWork work;
    private final Executor threads;

    ChangeRounds(ChangeWork work, @Qualifier(THREADS) Executor threads) {
        this.work = work;
        this.threads = threads;
    }

    @TransactionalEventListener
    void on(CalendarChanged changed) {
        threads.execute(this::sweep);
    }

    @Scheduled(fixedDelayString = "${arasha.calendar.poll}", scheduler = THREADS)
    void sweep() {
        try {
            work.workDue();
        } catch (RuntimeException fault) {
            log.warn("Running terms go on moving later: {}", fault.getClass().getSimpleName());
        }
    }

    /** A thread of its own: thousands of terms take their time. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Threads {

        @Bean(name = THREADS, defaultCandidate = false)
        ThreadPoolTaskScheduler calendarThreads() {
            return WorkThreads.interrupted("calendar", 1);
        }
    }
}
