package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record PlaceNameId(UUID value) implements Id {

    public static PlaceNameId fresh() {
        return new PlaceNameId(UUID.randomUUID());
    }
}
