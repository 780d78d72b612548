package org.arasha.desk;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When drafts are forgotten: what somebody typed and never sent speaks of people, too, and nobody asks for it any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "arasha.drafts.poll", matchIfMissing = true)
class DraftRounds {

    private final Drafts drafts;
    private final Duration kept;

    DraftRounds(Drafts drafts, @Value("${arasha.drafts.kept}") Duration kept) {
        this.drafts = drafts;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${arasha.drafts.poll}")
    void forget() {
        drafts.forgetOlderThan(kept);
    }
}
