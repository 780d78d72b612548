package org.arasha.evidence;

import java.util.UUID;
import org.arasha.shared.Id;

public record CheckId(UUID value) implements Id {

    static CheckId fresh() {
        return new CheckId(UUID.randomUUID());
    }
}
