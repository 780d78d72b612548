package org.arasha.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a part of a record, or the incident itself, became another.
 *
 * @param by     who changed it, or null where that was not kept
 * @param byName the name they sign in under; empty for the process
 * @param before an {@link Entry} or the {@link Incident}; null when it was entered
 * @param after  the same as it was then; null when it was removed
 */
public record Change(Instant at, @Nullable UUID by, String byName, @Nullable Object before, @Nullable Object after) {

    Change named(String name) {
        return new Change(at, by, name, before, after);
    }

    /** What it is about: as it is now, or as it was last. */
    public Object subject() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
