package org.arasha.legal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the table of suggestions; never changed.
 *
 * @param by who replaced the one before, or null for the one that came with the product
 */
public record SuggestionTable(int number, String dmn, @Nullable UUID by, Instant at) {

    /** In characters. */
    public static final int LONGEST = 400_000;
}
