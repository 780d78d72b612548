package org.arasha.calendar;

import java.util.UUID;
import org.arasha.shared.Id;

public record StatutoryIndexId(UUID value) implements Id {

    public static StatutoryIndexId fresh() {
        return new StatutoryIndexId(UUID.randomUUID());
    }
}
