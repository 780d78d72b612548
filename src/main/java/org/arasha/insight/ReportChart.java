package org.arasha.insight;

import java.util.List;

/**
 * Numbers to be drawn as bars. The same numbers stand in the table beside it.
 *
 * @param label   what it shows, for those who do not see it
 * @param names   of the bars, in their order
 * @param along   whether the bars lie, one below the other
 * @param stacked whether the series of one name make up one bar
 */
public record ReportChart(String label, List<String> names, boolean along, boolean stacked, List<Series> series) {

    /** A colour by its name in {@code tokens.css}. */
    public enum Colour { ACCENT, QUIET, DONE, SOON, OVERDUE, FINE, PALE }

    /** @param values one for each name */
    public record Series(String name, Colour colour, List<Long> values) {}
}
