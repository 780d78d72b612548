package org.arasha.insight;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.arasha.insight.ReportSheet.Column;
import org.arasha.shared.Language;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reports as a tagged PDF, each from a page of its own. */
final class SheetPdf {

    private static final String FONT = "Liberation Sans";

    private static final String CSS = """
            @page { size: A4 %s; margin: 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: "Liberation Sans"; font-size: 8pt; } }
            body { font-family: "Liberation Sans"; font-size: 9.5pt; }
            h1 { font-size: 14pt; margin: 0 0 4pt; } p { margin: 0 0 3pt; }
            section + section { page-break-before: always; }
            table { width: 100%%; border-collapse: collapse; margin: 8pt 0; -fs-table-paginate: paginate; }
            th, td { padding: 3pt 0 3pt 8pt; border-bottom: 0.5pt solid #8a9399; text-align: right; vertical-align: top; font-weight: normal; }
            th:first-child { padding-left: 0; text-align: left; }
            thead th { vertical-align: bottom; font-weight: bold; } tbody th.outer { font-weight: bold; } tbody th.inner { padding-left: 12pt; }
            tr { page-break-inside: avoid; } p, tbody th { word-wrap: break-word; }
            .wide thead th { font-size: 8pt; } .wide th:first-child { width: 36%%; }""";

    /** That stays with what follows it: «В срок». */
    private static final Pattern LONE_LETTER = Pattern.compile("(?<!\\S)(\\S) ");

    /** More columns of numbers than these stand only on a page that lies. */
    private static final int UPRIGHT = 5;

    private SheetPdf() {}

    static byte[] of(List<ReportSheet> sheets, Language language) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.expectFirst("html").attr("lang", language.locale().getLanguage());
        page.title(sheets.getFirst().title());
        page.head().appendElement("meta").attr("name", "subject").attr("content", sheets.getFirst().about().getFirst());
        page.head().appendElement("style")
                .appendText(CSS.formatted(sheets.stream().anyMatch(SheetPdf::isWide) ? "landscape" : "portrait") + SheetBars.CSS);
        sheets.forEach(sheet -> write(page.body().appendElement("section"), sheet, language));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withProducer("Arasha")
                    .withW3cDocument(new W3CDom().fromJsoup(page), null).toStream(file);
            builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(Element section, ReportSheet sheet, Language language) {
        section.appendElement("h1").text(sheet.title());
        sheet.about().forEach(line -> section.appendElement("p").text(begun(line, language)));
        Element table = section.appendElement("table");
        if (isWide(sheet)) {
            table.addClass("wide");
        }
        boolean inParts = sheet.rows().stream().anyMatch(ReportSheet.Row::inner);
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(sheet.first());
        sheet.columns().stream().map(Column::name).forEach(name -> head.appendElement("th").attr("scope", "col")
                .text(LONE_LETTER.matcher(begun(name, language)).replaceAll("$1\u00A0")));
        Element body = table.appendElement("tbody");
        for (ReportSheet.Row row : sheet.rows()) {
            Element line = body.appendElement("tr");
            line.appendElement("th").attr("scope", "row").addClass(row.inner() ? "inner" : inParts ? "outer" : "only").text(row.name());
            for (int i = 0; i < row.numbers().size(); i++) {
                Long number = row.numbers().get(i);
                line.appendElement("td").text(number == null ? "" : ReportWords.number(number, sheet.columns().get(i).difference(), language));
            }
        }
        sheet.notes().forEach(note -> section.appendElement("p").text(note));
        if (sheet.chart() != null && !sheet.isEmpty()) {
            SheetBars.draw(section, sheet.chart());
        }
    }

    /** With a capital: a month is written small within a sentence. */
    private static String begun(String line, Language language) {
        return line.substring(0, 1).toUpperCase(language.locale()) + line.substring(1);
    }

    private static boolean isWide(ReportSheet sheet) {
        return sheet.columns().size() > UPRIGHT;
    }

    private static InputStream font(String cut) {
        String path = "liberation/LiberationSans-" + cut + ".ttf";
        InputStream in = SheetPdf.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The build lacks " + path);
        }
        return in;
    }
}
