package org.arasha.intake;

import java.time.Instant;
import org.arasha.incident.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw the urgency of a case differently.
 *
 * @param before what it was; of the first change, what the table {@code IncidentUrgency} had decided
 * @param by     their name
 */
public record UrgencyChange(Urgency before, Urgency after, String reason, @Nullable String by, Instant at) {

    @Override
    public String toString() {
        return "UrgencyChange[" + before + " to " + after + "]";
    }
}
