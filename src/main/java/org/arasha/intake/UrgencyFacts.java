package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.springframework.stereotype.Component;

/** What the table {@code IncidentUrgency} asks of a case; called by its name, {@code urgencyFacts}. */
@Component
public class UrgencyFacts {

    static final int SOON_DAYS = 10;

    private final Incidents incidents;
    private final Clock clock;

    UrgencyFacts(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Whether somebody said so, or a detention in the record goes on. */
    public boolean heldNow(String incidentId) {
        return alarm(incidentId).heldNow() || incidents.isSomebodyHeld(IncidentId.of(incidentId));
    }

    public boolean threatToLife(String incidentId) {
        return alarm(incidentId).threatToLife();
    }

    public boolean violence(String incidentId) {
        return alarm(incidentId).violence();
    }

    public boolean minors(String incidentId) {
        return alarm(incidentId).minors();
    }

    /** Whether a term that runs against the person ends within ten days. */
    public boolean termEndsSoon(String incidentId) {
        LocalDate ends = alarm(incidentId).termEndsOn();
        return ends != null && !ends.isAfter(LocalDate.now(clock).plusDays(SOON_DAYS));
    }

    private Alarm alarm(String incidentId) {
        return incidents.find(IncidentId.of(incidentId)).alarm();
    }
}
