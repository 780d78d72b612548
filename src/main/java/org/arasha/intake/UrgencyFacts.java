package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.arasha.incident.Alarm;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.springframework.stereotype.Component;

/** What the table {@code IncidentUrgency} asks of a case; called by its name, {@code urgencyFacts}. */
@Component
public class UrgencyFacts {

    private final Incidents incidents;
    private final Clock clock;

    UrgencyFacts(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Whether somebody said so, or a detention in the record goes on. */
    public boolean heldNow(String incidentId) {
        return of(IncidentId.of(incidentId)).has(Urgency.HELD_NOW);
    }

    public boolean threatToLife(String incidentId) {
        return is(Urgency.THREAT_TO_LIFE, incidentId);
    }

    public boolean violence(String incidentId) {
        return is(Urgency.VIOLENCE, incidentId);
    }

    public boolean minors(String incidentId) {
        return is(Urgency.MINORS, incidentId);
    }

    /** Whether a term that runs against the person ends today or within ten days. */
    public boolean termEndsSoon(String incidentId) {
        return is(Urgency.TERM_ENDS_SOON, incidentId);
    }

    UrgencyGrounds of(IncidentId id) {
        return UrgencyGrounds.of(incidents.find(id).alarm(), incidents.detentionsThatGoOn(id), LocalDate.now(clock));
    }

    /** Of a case in whose record nobody is held. */
    UrgencyGrounds of(Alarm alarm) {
        return UrgencyGrounds.of(alarm, List.of(), LocalDate.now(clock));
    }

    /** As somebody has read it. */
    UrgencyGrounds in(IncidentRecord read) {
        return UrgencyGrounds.of(read.incident().alarm(),
                read.detentions().stream().filter(Detention::stillHeld).map(Detention::id).toList(), LocalDate.now(clock));
    }

    /** Of what is not said by detentions; the table asks of one ground at a time. */
    private boolean is(Urgency one, String incidentId) {
        return of(incidents.find(IncidentId.of(incidentId)).alarm()).has(one);
    }
}
