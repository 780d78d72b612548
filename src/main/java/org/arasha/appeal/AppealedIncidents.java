package org.arasha.appeal;

import org.arasha.incident.IncidentMergeUndone;
import org.arasha.incident.IncidentMerged;
import org.arasha.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An incident that an appeal speaks of does not go into another: the letter would lose what it rests on. What has gone into one and comes
 * out again has been part of the letter.
 */
@Component
class AppealedIncidents {

    private final LeftCases leftCases;
    private final JdbcClient jdbc;

    AppealedIncidents(LeftCases leftCases, JdbcClient jdbc) {
        this.leftCases = leftCases;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(IncidentMerged merged) {
        if (jdbc.sql("select exists (select 1 from appeal_incident where incident = ?)").param(merged.record().value())
                .query(Boolean.class).single()) {
            throw new Refusal("appeal.refusal.incidentMerged");
        }
    }

    @EventListener
    void on(IncidentMergeUndone undone) {
        leftCases.comeOut(undone.record(), undone.from());
    }
}
