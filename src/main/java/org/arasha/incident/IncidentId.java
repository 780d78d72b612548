package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record IncidentId(UUID value) implements Id {

    public static IncidentId fresh() {
        return new IncidentId(UUID.randomUUID());
    }

    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }
}
