package org.arasha.mail;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Out of service when mail has been waiting for over half an hour; a mail server that is down for less is no fault of ours, and what is
 * held back waits for people. Says since
 * when nobody gets through to it.
 */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    OutboxHealthIndicator(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        record Waiting(int mails, boolean late) {}
        Waiting waiting = jdbc.sql("""
                select count(*) as mails, coalesce(bool_or(queued_at < now() - interval '30 minutes'), false) as late
                from (select queued_at from outgoing_mail where state = 'WAITING' and held_since is null order by queued_at limit 1000) w""")
                .query(Waiting.class).single();
        (waiting.late() ? health.outOfService() : health.up()).withDetail("waiting", waiting.mails());
        outbox.serverIsAwaySince().ifPresent(since -> health.withDetail("serverAwaySince", since.toString()));
    }
}
