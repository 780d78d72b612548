package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.insight.ReportSheet;
import org.arasha.shared.Language;

/** A report: bars, and beside them the same in numbers. */
class SheetView extends Div {

    /** @param notes whether what stands below it is shown here, and nowhere else */
    SheetView(ReportSheet sheet, Language language, boolean notes) {
        addClassName("section");
        add(new H2(sheet.title()));
        sheet.about().forEach(line -> add(quiet(line)));
        Div both = new Div();
        both.addClassName("figures");
        if (sheet.chart() != null && !sheet.chart().names().isEmpty()) {
            both.add(new FigureChart(sheet.chart()));
        }
        both.add(new SheetTable(sheet, language));
        add(both);
        if (notes) {
            sheet.notes().forEach(note -> add(quiet(note)));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("figure-note");
        return line;
    }
}
