package org.arasha.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at registration to decide how urgent the case is.
 *
 * @param termEndsOn last day of a term that is running against the person (an appeal against a fine), or null
 */
public record Alarm(boolean heldNow, boolean threatToLife, boolean violence, boolean minors,
        @Nullable LocalDate termEndsOn) {

    public static final Alarm NONE = new Alarm(false, false, false, false, null);
}
