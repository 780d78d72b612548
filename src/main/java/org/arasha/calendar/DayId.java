package org.arasha.calendar;

import java.util.UUID;
import org.arasha.shared.Id;

public record DayId(UUID value) implements Id {

    public static DayId fresh() {
        return new DayId(UUID.randomUUID());
    }
}
