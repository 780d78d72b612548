package org.arasha.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines; what is null does not matter.
 *
 * @param person  who wrote the appeal, or holds the step
 * @param partner the organisation that signs or has signed
 * @param from    the first day on which it may be due
 * @param to      the last
 */
public record DeadlineFilter(@Nullable DeadlineKind kind, @Nullable UUID body, @Nullable String region, @Nullable UUID person,
        @Nullable UUID partner, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final DeadlineFilter NONE = new DeadlineFilter(null, null, null, null, null, null, null);

    /** A signature awaited has to do with no body and lies in no region: all of them would be read to find none. */
    boolean isOfNothing() {
        return kind == DeadlineKind.SIGNATURE && (body != null || region != null);
    }

    public DeadlineFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DeadlineFilter(kind, body, region, person, partner, from, to);
    }
}
