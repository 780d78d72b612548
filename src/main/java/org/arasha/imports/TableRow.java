package org.arasha.imports;

import java.util.List;

/**
 * One row of a file, with the header's number of cells at least.
 *
 * @param number as spreadsheet programs count: the header is row 1
 */
record TableRow(int number, List<String> cells) {

    /** In characters, of all cells together. */
    int length() {
        return cells.stream().mapToInt(String::length).sum();
    }

    @Override
    public String toString() {
        return "TableRow[" + number + "]";
    }
}
