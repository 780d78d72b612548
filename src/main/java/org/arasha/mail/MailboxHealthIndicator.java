package org.arasha.mail;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service when this node has not been able to read the mailbox for half an hour: replies lie there unseen. */
@Component
class MailboxHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Mailbox mailbox;

    MailboxHealthIndicator(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public Health health() {
        return (mailbox.isUnreadableFor(PATIENCE) ? Health.outOfService() : Health.up()).build();
    }
}
