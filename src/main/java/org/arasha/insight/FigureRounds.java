package org.arasha.insight;

import org.arasha.shared.WorkThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** When figures are brought up to what has changed: every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.figures.poll", matchIfMissing = true)
class FigureRounds {

    private static final String THREAD = "figureThread";
    private static final Logger log = LoggerFactory.getLogger(FigureRounds.class);

    private final FigureCounting counting;

    FigureRounds(FigureCounting counting) {
        this.counting = counting;
    }

    @Scheduled(fixedDelayString = "${arasha.figures.poll}", scheduler = THREAD)
    void count() {
        try {
            counting.catchUp();
        } catch (RuntimeException fault) {
            log.warn("Figures are counted later: {}", FigureCounting.cause(fault));
        }
    }

    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler figureThread() {
        return WorkThreads.interrupted("figures", 1);
    }
}
