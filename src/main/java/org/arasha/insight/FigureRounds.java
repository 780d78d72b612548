package org.arasha.insight;

import org.arasha.shared.WorkThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** When figures are brought up to what has changed: every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.figures", matchIfMissing = true)
class FigureRounds {

    private static final String THREAD = "figureThread";

    private final FigureCounting counting;

    FigureRounds(FigureCounting counting) {
        this.counting = counting;
    }

    @Scheduled(fixedDelay = 10_000, scheduler = THREAD)
    void count() {
        counting.catchUp();
    }

    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler figureThread() {
        return WorkThreads.interrupted("figures", 1);
    }
}
