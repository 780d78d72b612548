package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record ClaimId(UUID value) implements Id {

    public static ClaimId fresh() {
        return new ClaimId(UUID.randomUUID());
    }
}
