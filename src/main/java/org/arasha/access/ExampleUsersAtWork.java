package org.arasha.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While the example mode is off its users are barred: they are on no list of whom work can be given to or who is told of it. */
@Component
class ExampleUsersAtWork {

    private final JdbcClient jdbc;
    private final boolean examples;

    ExampleUsersAtWork(JdbcClient jdbc, @Value("${arasha.example-data}") boolean examples) {
        this.jdbc = jdbc;
        this.examples = examples;
    }

    /** Before it is ready. */
    @EventListener(ApplicationStartedEvent.class)
    void follow() {
        jdbc.sql("update app_user set enabled = :on, version = version + 1 where example and enabled <> :on").param("on", examples).update();
    }
}
