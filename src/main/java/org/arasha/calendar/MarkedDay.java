package org.arasha.calendar;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;

/**
 * A day that its weekday does not explain.
 *
 * @param source where that is said; empty for what was computed
 */
public record MarkedDay(LocalDate day, Mark mark, LocalizedText name, String source) {

    /** Whether it is only reckoned by the Islamic calendar, and nobody has entered the day that was announced. */
    public boolean isComputed() {
        return mark == Mark.KURBAN_AIT && source.isEmpty();
    }

    public boolean isWorking() {
        return mark == Mark.WORKING;
    }
}
