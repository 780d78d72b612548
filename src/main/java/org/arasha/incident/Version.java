package org.arasha.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something as it was known for a while.
 *
 * @param until   when it was replaced or removed, or null while it stands
 * @param by      who wrote it, or null where that was not kept
 * @param endedBy who replaced or removed it, or null
 */
record Version<T>(T value, Instant from, @Nullable Instant until, @Nullable UUID by, @Nullable UUID endedBy) {

    boolean stood(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }

    boolean stands() {
        return until == null;
    }
}
