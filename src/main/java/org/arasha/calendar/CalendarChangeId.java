package org.arasha.calendar;

import java.util.UUID;
import org.arasha.shared.Id;

public record CalendarChangeId(UUID value) implements Id {

    public static CalendarChangeId fresh() {
        return new CalendarChangeId(UUID.randomUUID());
    }
}
