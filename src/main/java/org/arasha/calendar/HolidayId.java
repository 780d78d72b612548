package org.arasha.calendar;

import java.util.UUID;
import org.arasha.shared.Id;

public record HolidayId(UUID value) implements Id {

    public static HolidayId fresh() {
        return new HolidayId(UUID.randomUUID());
    }
}
