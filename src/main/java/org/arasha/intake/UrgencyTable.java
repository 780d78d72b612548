package org.arasha.intake;

import org.arasha.incident.Urgency;

/** The decision table {@code IncidentUrgency}, which people of the field change; the module {@code workflow} asks it. */
public interface UrgencyTable {

    /** What it says of a case in which there are these. */
    Urgency decide(UrgencyGrounds grounds);
}
