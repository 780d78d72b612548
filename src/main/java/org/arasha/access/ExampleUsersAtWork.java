package org.arasha.access;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While the example mode is off its users are barred: they are on no list of whom work can be given to or who is told of it, and keep no step. */
@Component
class ExampleUsersAtWork {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final boolean examples;

    ExampleUsersAtWork(JdbcClient jdbc, ApplicationEventPublisher events, @Value("${arasha.example-data}") boolean examples) {
        this.jdbc = jdbc;
        this.events = events;
        this.examples = examples;
    }

    /** Before it is ready. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void follow() {
        jdbc.sql("update app_user set enabled = :on, version = version + 1 where example and enabled <> :on returning id")
                .param("on", examples).query(UUID.class).list().stream().map(UserId::new)
                .forEach(user -> events.publishEvent(examples ? new UserLetIn(user) : new UserBarred(user)));
    }
}
