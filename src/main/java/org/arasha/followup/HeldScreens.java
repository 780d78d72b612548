package org.arasha.followup;

import java.util.UUID;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.ConsentHeard;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a letter is being handed in, what somebody it may speak of has said since is read at once: on whichever node, and to whomever. */
@Component
class HeldScreens {

    private final OpenSteps steps;
    private final JdbcClient jdbc;

    HeldScreens(OpenSteps steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ConsentHeard said) {
        jdbc.sql("""
                select s.id from submission s where s.filed_on is null and s.appeal in (
                    select p.appeal_id from person_case c join appeal_incident p on p.incident = c.case_id where c.person = :person
                    union select l.appeal from person_case c join appeal_left l on l.incident = c.case_id where c.person = :person)""")
                .param("person", said.record().value()).query(UUID.class).list().forEach(steps::hint);
    }
}
