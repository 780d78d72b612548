package org.arasha.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the tables that was applied, and how far the running terms have followed it.
 *
 * @param by     who changed it, by the name they have today
 * @param what   the days and articles it was about
 * @param total  terms to look at
 * @param failed terms that could not be moved and have to be looked at by a person
 */
public record CalendarChange(CalendarChangeId id, Instant at, String by, String what, String reason, int total, int looked,
        int moved, int failed, @Nullable Instant endedAt) {

    public boolean isUnderWay() {
        return endedAt == null;
    }

    /** From 0 to 1. */
    public double progress() {
        return total == 0 ? 1 : Math.min(1, (double) looked / total);
    }
}
