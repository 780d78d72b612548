package org.arasha.mail;

import java.util.UUID;
import org.arasha.access.ReturnedMail;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a mail did not arrive is noted with whom it went to, where they sign in, and told to the house; in the caller's transaction. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final ReturnedMail returned;
    private final ApplicationEventPublisher events;

    Returns(JdbcClient jdbc, ReturnedMail returned, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.returned = returned;
        this.events = events;
    }

    private record Addressed(UUID reader, String recipient) {

        @Override
        public String toString() {
            return "Addressed[" + reader + "]";
        }
    }

    void tell(UUID topic, @Nullable String sendKey) {
        jdbc.sql("select reader, recipient from outgoing_mail where send_key = ? and reader is not null").param(sendKey).query(Addressed.class)
                .optional().ifPresent(one -> returned.cameBack(new UserId(one.reader()), one.recipient()));
        events.publishEvent(new MailBounced(topic, sendKey));
    }
}
