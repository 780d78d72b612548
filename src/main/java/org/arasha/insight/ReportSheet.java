package org.arasha.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of one language: as it is shown on screen, and as it is taken along.
 *
 * @param about   what it is of: the period, what it was narrowed by, what is to be known before it is passed on
 * @param columns of numbers; before them stands what each row is called
 * @param notes   what stands below it: where official figures are from
 */
public record ReportSheet(String title, List<String> about, String first, List<Column> columns, List<Row> rows,
        @Nullable ReportChart chart, List<String> notes) {

    /** @param difference whether its numbers say by how much others differ */
    public record Column(String name, boolean difference) {}

    /**
     * @param inner   whether it is a part of what stands above it
     * @param numbers one for each column, null for none
     */
    public record Row(boolean inner, String name, List<@Nullable Long> numbers) {}

    /** Whether there is anything in it. */
    public boolean isEmpty() {
        return rows.stream().flatMap(row -> row.numbers().stream()).allMatch(number -> number == null || number == 0);
    }
}
