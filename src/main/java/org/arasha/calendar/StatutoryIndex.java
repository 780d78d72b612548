package org.arasha.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monthly calculation index (MCI) as a budget has set it: until another takes its place, and no longer than its year.
 *
 * @param source      where it was read
 * @param confirmedBy who confirmed it, or null: then it is shown as unconfirmed
 * @param confirmedOn when, or null
 */
public record StatutoryIndex(StatutoryIndexId id, long version, LocalDate validFrom, int tenge, String source,
        @Nullable String confirmedBy, @Nullable LocalDate confirmedOn) {

    /** One that nobody has confirmed. */
    public StatutoryIndex(StatutoryIndexId id, long version, LocalDate validFrom, int tenge, String source) {
        this(id, version, validFrom, tenge, source, null, null);
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    /** Whether it has begun, in the year for which it was set. */
    boolean mayHoldOn(LocalDate day) {
        return validFrom.getYear() == day.getYear() && !validFrom.isAfter(day);
    }
}
