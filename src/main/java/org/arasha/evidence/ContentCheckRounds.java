package org.arasha.evidence;

import org.arasha.shared.WorkThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** When contents are checked: on a thread of its own, because reading them all takes its time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.evidence.check", matchIfMissing = true)
class ContentCheckRounds {

    private static final String THREAD = "contentCheckThread";

    private final ContentCheck check;

    ContentCheckRounds(ContentCheck check) {
        this.check = check;
    }

    @Scheduled(fixedDelayString = "${arasha.evidence.check}", initialDelayString = "${arasha.evidence.check}", scheduler = THREAD)
    void round() {
        check.round();
    }

    /** A stop interrupts it; what it was reading is read by whoever comes next. */
    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler contentCheckThread() {
        return WorkThreads.interrupted("evidence", 1);
    }
}
