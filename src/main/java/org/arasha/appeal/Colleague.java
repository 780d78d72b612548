package org.arasha.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else at the same draft.
 *
 * @param openedAt since when they have it open, or null where they have left it
 * @param editedAt when they last wrote in it, or null where they have not lately
 */
public record Colleague(String name, @Nullable Instant openedAt, @Nullable Instant editedAt) {

    @Override
    public String toString() {
        return "Colleague";
    }
}
