package org.arasha.incident;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, at registration and whenever it changes, to decide how urgent the case is.
 *
 * @param termEndsOn last day of a term that is running against the person (an appeal against a fine), or null
 */
public record Alarm(boolean heldNow, boolean threatToLife, boolean violence, boolean minors,
        @Nullable LocalDate termEndsOn) {

    public static final Alarm NONE = new Alarm(false, false, false, false, null);

    /** What either says; of two terms the one that ends first. */
    Alarm and(Alarm other) {
        return new Alarm(heldNow || other.heldNow, threatToLife || other.threatToLife, violence || other.violence,
                minors || other.minors, Stream.of(termEndsOn, other.termEndsOn).flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo).orElse(null));
    }
}
