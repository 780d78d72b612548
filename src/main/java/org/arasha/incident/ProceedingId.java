package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record ProceedingId(UUID value) implements Id {

    public static ProceedingId fresh() {
        return new ProceedingId(UUID.randomUUID());
    }
}
