package org.arasha.imports;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** When imports are worked on: at once, and every few seconds those that a restart or a fault has interrupted. */
@Component
@ConditionalOnProperty(name = "arasha.imports.poll", matchIfMissing = true)
class ImportRounds {

    private static final String THREADS = "importThreads";
    private static final Logger log = LoggerFactory.getLogger(ImportRounds.class);
    static final Duration KEPT = Duration.ofDays(30);

    private final ImportWork work;
    private final RunTable runs;
    private final Executor threads;
    private final Clock clock;

    ImportRounds(ImportWork work, RunTable runs, @Qualifier(THREADS) Executor threads, Clock clock) {
        this.work = work;
        this.runs = runs;
        this.threads = threads;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(ImportBegun begun) {
        threads.execute(this::sweep);
    }

    @TransactionalEventListener
    void on(ImportUndoBegun begun) {
        threads.execute(this::sweep);
    }

    @Scheduled(fixedDelayString = "${arasha.imports.poll}", scheduler = THREADS)
    void sweep() {
        try {
            work.workDue();
        } catch (RuntimeException fault) {
            log.warn("Imports go on later: {}", fault.getClass().getSimpleName());
        }
    }

    /** What stands in a file is kept no longer than it is needed. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H", scheduler = THREADS)
    @Transactional
    void forget() {
        runs.forgetBefore(clock.instant().minus(KEPT));
    }

    /** A thread of its own: an import takes minutes, and holds up no mail. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Threads {

        @Bean(name = THREADS, defaultCandidate = false)
        ThreadPoolTaskScheduler importThreads() {
            return WorkThreads.interrupted("import", 1);
        }
    }
}
