package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.springframework.stereotype.Component;

/** What the process of a case does by itself; called by its name, {@code intakeSteps}. */
@Component
public class IntakeSteps {

    private final Incidents incidents;
    private final Urgencies urgencies;

    IntakeSteps(Incidents incidents, Urgencies urgencies) {
        this.incidents = incidents;
        this.urgencies = urgencies;
    }

    /** Takes over what the table {@code IncidentUrgency} decided, unless people have decided already. */
    public void setUrgency(String incidentId, String reason) {
        urgencies.decided(IncidentId.of(incidentId), Urgency.valueOf(reason));
    }

    /** Ends the case that the person does not want to go on. */
    public void stop(String incidentId) {
        incidents.stop(IncidentId.of(incidentId));
    }
}
