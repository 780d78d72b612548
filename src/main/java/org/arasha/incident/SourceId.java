package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record SourceId(UUID value) implements Id {

    public static SourceId fresh() {
        return new SourceId(UUID.randomUUID());
    }
}
