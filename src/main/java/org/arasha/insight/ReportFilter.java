package org.arasha.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report counts; what is null does not matter.
 *
 * @param region   code of the region in which it happened, in ISO 3166-2
 * @param category of either level; one of the first has all within it
 * @param body     to which it was submitted
 */
public record ReportFilter(@Nullable String region, @Nullable UUID category, @Nullable UUID body) {

    public static final ReportFilter NONE = new ReportFilter(null, null, null);
}
