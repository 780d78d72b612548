package org.arasha.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body of the state has published of what a line of the funnel counts.
 *
 * @param region   of which it speaks, or null for the whole country
 * @param category of which it speaks, or null for all of them
 * @param body     of which it speaks, or null for all of them
 * @param source   the address at which it stands
 */
public record OfficialFigure(OfficialFigureId id, FigureLine line, ReportPeriod period, @Nullable String region, @Nullable UUID category,
        @Nullable UUID body, long amount, String source) {

    public static final int LONGEST_SOURCE = 2_000;
    public static final long MOST = 1_000_000_000;
}
