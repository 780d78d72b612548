package org.arasha.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.arasha.insight.ReportSheet.Column;
import org.arasha.shared.Formulas;
import org.arasha.shared.Language;

/** Reports as CSV in UTF-8 with a mark, one below the other; numbers as programs read them, and no text can become a formula. */
final class SheetCsv {

    private SheetCsv() {}

    static byte[] of(List<ReportSheet> sheets, Language language) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(language.csvDelimiter())
                .setQuoteMode(QuoteMode.NON_NUMERIC).get())) {
            for (ReportSheet sheet : sheets) {
                write(csv, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CSVPrinter csv, ReportSheet sheet) throws IOException {
        csv.printRecord(Formulas.harmless(sheet.title()));
        line(csv, sheet.about());
        List<Object> head = new ArrayList<>(List.of(Formulas.harmless(sheet.first())));
        sheet.columns().stream().map(Column::name).map(Formulas::harmless).forEach(head::add);
        csv.printRecord(head);
        for (ReportSheet.Row row : sheet.rows()) {
            List<Object> cells = new ArrayList<>(List.of(Formulas.harmless(row.name())));
            row.numbers().forEach(number -> cells.add(number == null ? "" : number));
            csv.printRecord(cells);
        }
        line(csv, sheet.notes());
        csv.println();
    }

    private static void line(CSVPrinter csv, List<String> texts) throws IOException {
        for (String text : texts) {
            csv.printRecord(Formulas.harmless(text));
        }
    }
}
