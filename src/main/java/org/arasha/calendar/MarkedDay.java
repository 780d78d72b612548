package org.arasha.calendar;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;

/**
 * A day that its weekday does not explain.
 *
 * @param source where that is said; empty for what was computed
 */
public record MarkedDay(LocalDate day, Mark mark, LocalizedText name, String source) {

    public boolean isWorking() {
        return mark == Mark.WORKING;
    }
}
