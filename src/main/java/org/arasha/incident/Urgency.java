package org.arasha.incident;

/** Why a case goes before others, as the decision table {@code IncidentUrgency} says; {@link #NONE} where nothing does. */
public enum Urgency {
    HELD_NOW, THREAT_TO_LIFE, VIOLENCE, MINORS, TERM_ENDS_SOON, NONE;

    /** Whether the table names it first. */
    public boolean goesBefore(Urgency other) {
        return compareTo(other) < 0;
    }

    public boolean isUrgent() {
        return this != NONE;
    }
}
