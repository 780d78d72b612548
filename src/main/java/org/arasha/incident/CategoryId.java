package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record CategoryId(UUID value) implements Id {

    public static CategoryId fresh() {
        return new CategoryId(UUID.randomUUID());
    }
}
