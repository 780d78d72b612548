package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record DetentionId(UUID value) implements Id {

    public static DetentionId fresh() {
        return new DetentionId(UUID.randomUUID());
    }
}
