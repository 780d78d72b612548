package org.arasha.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read. What is null is detected.
 *
 * @param charset   of a text, by its Java name
 * @param delimiter between the cells of a text
 * @param sheet     of a workbook
 * @param sheets    all that there are to choose from; empty for a text
 */
public record TableForm(@Nullable String charset, @Nullable String delimiter, @Nullable String sheet, List<String> sheets) {

    public static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    static final TableForm DETECTED = new TableForm(null, null, null, List.of());

    public boolean isText() {
        return sheets.isEmpty();
    }
}
