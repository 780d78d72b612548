package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arasha.shared.Language;
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
    void aPdfReadsAloudInItsLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetFile.PDF.of(List.of(SHEET, MONTHS), Language.RU))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Как отвечают органы", "Полиция Қостанай", "200", "−3", "По месяцам");
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }
}
