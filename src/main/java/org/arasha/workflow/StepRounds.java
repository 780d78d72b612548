package org.arasha.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When steps are looked for that a clock opened which was ahead: soon after the start, and again while it may be set right. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.steps.poll", matchIfMissing = true)
class StepRounds {

    private final StepsOpenedAhead ahead;

    StepRounds(StepsOpenedAhead ahead) {
        this.ahead = ahead;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${arasha.steps.poll}")
    void round() {
        ahead.reckonAnew();
    }
}
