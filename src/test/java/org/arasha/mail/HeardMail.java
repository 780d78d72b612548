package org.arasha.mail;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the rest of the house would have heard, in the order of telling. */
@Component
class HeardMail {

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private volatile UUID deafTo = new UUID(0, 0);

    List<Object> about(UUID topic) {
        return events.stream().filter(event -> topic.equals(topic(event))).toList();
    }

    /** Fails when told of this record, as a listener does that comes upon a conflict. */
    void failOn(UUID topic) {
        deafTo = topic;
    }

    void failNoMore() {
        deafTo = new UUID(0, 0);
    }

    @EventListener({MailSent.class, MailBounced.class, MailReceived.class})
    void on(Object event) {
        if (deafTo.equals(topic(event))) {
            throw new IllegalStateException("A conflict");
        }
        events.add(event);
    }

    private static UUID topic(Object event) {
        return switch (event) {
            case MailSent sent -> sent.topic();
            case MailBounced bounced -> bounced.topic();
            case MailReceived received -> received.topic();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }
}
