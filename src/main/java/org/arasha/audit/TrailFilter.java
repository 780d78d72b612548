package org.arasha.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are shown; what is null does not matter.
 *
 * @param person who acted; the system, too
 * @param act    the name of the act
 * @param record what it was done to
 * @param from   the first day, Kazakhstan's
 * @param to     the last
 */
public record TrailFilter(@Nullable UserId person, @Nullable String act, @Nullable UUID record, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TrailFilter NONE = new TrailFilter(null, null, null, null, null);

    /** Days in the wrong order are none. */
    public TrailFilter {
        if (from != null && to != null && from.isAfter(to)) {
            to = null;
        }
    }

    public static TrailFilter of(UUID record) {
        return new TrailFilter(null, null, record, null, null);
    }
}
