package org.arasha.incident;

/** What the table of urgency asks of a case is, or may be, different from before. The trail hears of it by {@link IncidentChanged}. */
public record AlarmChanged(IncidentId incident) {}
