package org.arasha.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that had ended was taken up again.
 *
 * @param byName  who did, as they are known today; null where nobody knows them any more
 * @param outcome how it had ended before
 */
public record Reopening(IncidentId incident, Instant at, @Nullable String byName, String reason, Outcome outcome) {

    @Override
    public String toString() {
        return "Reopening[" + incident.value() + ", " + at + "]";
    }
}
