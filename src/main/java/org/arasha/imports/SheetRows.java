package org.arasha.imports;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a sheet in their places; the file leaves out the empty ones. */
final class SheetRows implements SheetContentsHandler {

    private final SourceTable.Builder table;
    private final List<String> cells = new ArrayList<>();

    SheetRows(SourceTable.Builder table) {
        this.table = table;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void endRow(int row) {
        table.row(row + 1, cells);
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (value.startsWith("ERROR:")) {
            unreadable(reference);
        } else {
            put(reference, Cells.clean(value));
        }
    }

    void unreadable(@Nullable String reference) {
        put(reference, String.valueOf(Cells.UNREADABLE));
    }

    private void put(@Nullable String reference, String text) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= SourceTable.MOST_COLUMNS) {
            throw new Refusal("imports.refusal.tooManyColumns", SourceTable.MOST_COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }
}
