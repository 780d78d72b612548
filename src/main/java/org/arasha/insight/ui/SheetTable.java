package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.arasha.insight.ReportSheet;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;

/** The numbers of a report; on a phone each below the name of its row, with the name of its column. */
class SheetTable extends Div {

    SheetTable(ReportSheet sheet, Language language) {
        addClassName("figure-table");
        NativeTable table = new NativeTable();
        table.setCaptionText(sheet.title());
        NativeTableRow head = table.getHead().addRow();
        head.add(header("col", sheet.first()));
        sheet.columns().forEach(column -> head.add(header("col", together(column.name()))));
        for (ReportSheet.Row row : sheet.rows()) {
            NativeTableRow line = table.getBody().addRow();
            line.addClassName(row.inner() ? "figure-inner" : "figure-outer");
            line.add(header("row", row.name()));
            for (int i = 0; i < row.numbers().size(); i++) {
                Long number = row.numbers().get(i);
                ReportSheet.Column column = sheet.columns().get(i);
                NativeTableCell cell = new NativeTableCell(number == null ? "" : ReportWords.number(number, column.difference(), language));
                cell.getElement().setAttribute("data-column", column.name());
                line.add(cell);
            }
        }
        add(table);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", sheet.title());
        getElement().setAttribute("tabindex", "0");
    }

    /** A preposition does not end a line: "In time" stands on one. */
    private static String together(String name) {
        return name.replaceAll("(?<!\\p{L})(\\p{L}{1,2}) ", "$1\u00a0");
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
