package org.arasha.appeal;

import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentReopened;
import org.arasha.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has written an appeal hears that a case of it was taken up again by somebody else. Why, and what it means for the letter, stands
 * on the appeal's page.
 */
@Component
class ReopenedPost {

    private final Incidents incidents;
    private final AuthorPost authors;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    ReopenedPost(Incidents incidents, AuthorPost authors, CurrentUser user, JdbcClient jdbc) {
        this.incidents = incidents;
        this.authors = authors;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** Of appeals that run or were approved. */
    @EventListener
    void on(IncidentReopened reopened) {
        Incident incident = incidents.find(reopened.record());
        jdbc.sql("""
                select p.id from appeal_incident x join appeal p on p.id = x.appeal_id
                where x.incident = ? and (p.closed_at is null or p.approved_at is not null)""").param(incident.id().value()).query(UUID.class).list()
                .forEach(appeal -> authors.tell(new AppealId(appeal), "reopened", user.id(), "appeal.reopened.mail", incident.number().toString()));
    }
}
