package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record LinkId(UUID value) implements Id {

    public static LinkId fresh() {
        return new LinkId(UUID.randomUUID());
    }
}
