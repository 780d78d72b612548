package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;

/** A report is the same in each kind of file, and no text in it can become a formula. */
class SheetFileTests {

    private static final String FORMULA = "=HYPERLINK(\"http://example.com\")";
    private static final ReportSheet SHEET = new ReportSheet("Как отвечают органы", List.of("2026 год", "@SUM(1)"), "Орган",
            List.of(new ReportSheet.Column("Получено", false), new ReportSheet.Column("Разница", true)),
            List.of(new ReportSheet.Row(false, "Полиция Қостанай", Arrays.asList(1_200L, -3L)), new ReportSheet.Row(true, FORMULA, Arrays.asList(7L, null))),
            null, List.of("+1"));
    private static final ReportSheet MONTHS = new ReportSheet("По месяцам", List.of("2026"), "Месяц", SHEET.columns(), List.of(), null, List.of());

    @Test
    void csvHasNumbersAsTheyAreAndTextsThatStayTexts() {
        String csv = new String(SheetFile.CSV.of(List.of(SHEET), Language.RU), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("\"Полиция Қостанай\";1200;-3").contains("\"'=HYPERLINK(\"\"http://example.com\"\")\";7;")
                .contains("\"'@SUM(1)\"").contains("\"'+1\"").doesNotContain("\"=");
        assertThat(new String(SheetFile.CSV.of(List.of(SHEET), Language.EN), StandardCharsets.UTF_8)).contains("\"Полиция Қостанай\",1200,-3");
    }

    @Test
    void aWorkbookHasNumbersToCountWithAndNoFormula() throws IOException {
        byte[] file = SheetFile.XLSX.of(List.of(SHEET, MONTHS), Language.RU);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            Sheet sheet = book.getSheet(SHEET.title());
            Cell received = sheet.getRow(4).getCell(1);
            assertThat(received.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(received.getNumericCellValue()).isEqualTo(1_200);
            assertThat(sheet.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("'" + FORMULA);
            assertThat(sheet.getRow(5).getCell(2)).isNull();
        }
    }

    @Test
    void aLongAddressStaysOnThePageOfAPdf() throws IOException {
        String address = "https://example.kz/" + "report".repeat(60);
        ReportSheet sheet = new ReportSheet("2026", List.of("2026"), "Месяц", SHEET.columns(), List.of(), null, List.of(address));
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(sheet), Language.RU))) {
            assertThat(new PDFTextStripper().getText(pdf).lines()).allMatch(line -> line.length() < 250).anyMatch(line -> line.startsWith("https://"));
        }
    }

    @Test
    void aPdfOfFewColumnsStandsAndOneOfManyLiesWithNoWordOfItsHeadBroken() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(SHEET), Language.RU))) {
            assertThat(pdf.getPage(0).getMediaBox()).satisfies(page -> assertThat(page.getHeight()).isGreaterThan(page.getWidth()));
        }
        for (Language language : Language.values()) {
            List<ReportSheet.Column> columns = Stream.of("received", "inTime", "late", "silent", "forwarded", "notRegistered", "running", "other",
                    "formal", "inPart").map(key -> new ReportSheet.Column(Texts.get(language, "insight.body." + key), false)).toList();
            ReportSheet sheet = new ReportSheet("Органы", List.of("2026"), "Орган", columns, List.of(new ReportSheet.Row(false,
                    "Министерство информации и общественного развития Республики Казахстан", Collections.nCopies(columns.size(), 1_234L))), null, List.of());
            try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(sheet), language))) {
                assertThat(pdf.getPage(0).getMediaBox()).satisfies(page -> assertThat(page.getWidth()).isGreaterThan(page.getHeight()));
                assertThat(columns.stream().flatMap(one -> Arrays.stream(one.name().split(" "))))
                        .allMatch(new PDFTextStripper().getText(pdf).replace('\u00A0', ' ')::contains);
            }
        }
    }

    @Test
    void aPdfShowsTheBarsThatTheScreenShows() throws IOException {
        ReportChart chart = new ReportChart("Как отвечают", List.of("Полиция", "Суд"), true, true, List.of(
                new ReportChart.Series("В срок", ReportChart.Colour.DONE, List.of(0L, 7L)), new ReportChart.Series("Молчание", ReportChart.Colour.OVERDUE, List.of(0L, 1L))));
        ReportSheet sheet = new ReportSheet(SHEET.title(), SHEET.about(), SHEET.first(), SHEET.columns(), SHEET.rows(), chart, SHEET.notes());
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(sheet), Language.RU))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Как отвечают", "В срок", "Молчание", "Суд");
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            assertThat(IntStream.range(0, page.getWidth() * page.getHeight()).map(i -> page.getRGB(i % page.getWidth(), i / page.getWidth())))
                    .as("the colours of tokens.css").contains(0xff23663c, 0xffa3211b);
        }
    }

    @Test
    void whatTheColoursMeanIsSaidOnEachPageThatHasBars() throws IOException {
        List<String> bodies = IntStream.range(0, 100).mapToObj(i -> "Полиция " + i).toList();
        ReportChart chart = new ReportChart("Как отвечают", bodies, true, true, List.of(
                new ReportChart.Series("Молчание", ReportChart.Colour.OVERDUE, Collections.nCopies(bodies.size(), 1L))));
        ReportSheet sheet = new ReportSheet(SHEET.title(), SHEET.about(), SHEET.first(), SHEET.columns(), SHEET.rows(), chart, List.of());
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(sheet), Language.RU))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper reads = new PDFTextStripper();
                reads.setStartPage(page);
                reads.setEndPage(page);
                assertThat(reads.getText(pdf)).as("page %d", page).contains("Молчание", "Полиция");
            }
        }
    }

    @Test
    void aPdfReadsAloudInItsLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(SHEET, MONTHS), Language.RU))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Как отвечают органы", "Полиция Қостанай", "200", "−3", "По месяцам");
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }
}
