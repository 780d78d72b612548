package org.arasha.imports;

import java.util.ArrayList;
import java.util.List;
import org.arasha.shared.Refusal;

/** A table as it was read: a row of headers, and the rows below it that are not blank. */
record SourceTable(TableForm form, List<String> header, List<TableRow> rows) {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 100;

    /** A small workbook can refer to one long text from every cell, and only then does it grow. */
    static final int MOST_CHARACTERS = 40_000_000;

    /** Takes the rows of a file one after the other. */
    static final class Builder {

        private final List<TableRow> rows = new ArrayList<>();
        private List<String> header = List.of();
        private int characters;

        void row(int number, List<String> cells) {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isBlank()) {
                width--;
            }
            if (width == 0) {
                return;
            }
            if (width > MOST_COLUMNS) {
                throw new Refusal("imports.refusal.tooManyColumns", MOST_COLUMNS);
            }
            if (header.isEmpty()) {
                header = Cells.headers(cells.subList(0, width));
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw new Refusal("imports.refusal.tooManyRows", MOST_ROWS);
            }
            List<String> all = new ArrayList<>();
            for (int i = 0; i < Math.max(width, header.size()); i++) {
                all.add(i < width ? Cells.text(cells.get(i)) : "");
            }
            TableRow row = new TableRow(number, List.copyOf(all));
            characters += row.length();
            if (characters > MOST_CHARACTERS) {
                throw new Refusal("imports.refusal.tooManyCharacters", MOST_CHARACTERS);
            }
            rows.add(row);
        }

        SourceTable build(TableForm form) {
            if (header.isEmpty()) {
                throw new Refusal("imports.refusal.empty");
            }
            if (rows.isEmpty()) {
                throw new Refusal("imports.refusal.headerOnly");
            }
            return new SourceTable(form, header, List.copyOf(rows));
        }
    }
}
