package org.arasha.intake;

import org.arasha.shared.WorkThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** When terms that come near are looked for: soon after the start, and every few hours, so that no day is missed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.urgency.poll", matchIfMissing = true)
class UrgencyRounds {

    private static final String THREAD = "urgencyThread";

    private final NearingTerms terms;

    UrgencyRounds(NearingTerms terms) {
        this.terms = terms;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${arasha.urgency.poll}", scheduler = THREAD)
    void round() {
        terms.decide();
    }

    /** A thread of its own: mails and imports that take their time hold up nothing urgent. */
    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler urgencyThread() {
        return WorkThreads.interrupted("urgency", 1);
    }
}
