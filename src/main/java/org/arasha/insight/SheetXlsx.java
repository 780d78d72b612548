package org.arasha.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arasha.shared.Formulas;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** Reports as a workbook, each on a sheet of its own; numbers are numbers, and a text stays one whatever it looks like. */
final class SheetXlsx {

    private static final int WIDTH_OF_A_SIGN = 256;
    private static final int FIRST_WIDE = 48;
    private static final int OTHERS_WIDE = 18;

    private final XSSFWorkbook book;
    private final CellStyle bold;
    private final CellStyle inner;
    private final CellStyle difference;

    private SheetXlsx(XSSFWorkbook book) {
        this.book = book;
        bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
        inner = book.createCellStyle();
        inner.setIndention((short) 1);
        difference = book.createCellStyle();
        difference.setDataFormat(book.createDataFormat().getFormat("+#,##0;-#,##0;0"));
    }

    static byte[] of(List<ReportSheet> sheets, Language language) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            SheetXlsx writer = new SheetXlsx(book);
            sheets.forEach(writer::write);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ReportSheet report) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(report.title()));
        sheet.setColumnWidth(0, FIRST_WIDE * WIDTH_OF_A_SIGN);
        text(next(sheet).createCell(0), report.title(), bold);
        report.about().forEach(line -> text(next(sheet).createCell(0), line, null));
        Row head = next(sheet);
        text(head.createCell(0), report.first(), bold);
        for (int i = 0; i < report.columns().size(); i++) {
            sheet.setColumnWidth(i + 1, OTHERS_WIDE * WIDTH_OF_A_SIGN);
            text(head.createCell(i + 1), report.columns().get(i).name(), bold);
        }
        sheet.createFreezePane(1, sheet.getPhysicalNumberOfRows());
        for (ReportSheet.Row row : report.rows()) {
            Row line = next(sheet);
            text(line.createCell(0), row.name(), row.inner() ? inner : bold);
            for (int i = 0; i < row.numbers().size(); i++) {
                Long number = row.numbers().get(i);
                if (number != null) {
                    Cell cell = line.createCell(i + 1);
                    cell.setCellValue(number);
                    if (report.columns().get(i).difference()) {
                        cell.setCellStyle(difference);
                    }
                }
            }
        }
        report.notes().forEach(line -> text(next(sheet).createCell(0), line, null));
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    /** An apostrophe before what looks like a formula: the sheet may be saved as CSV. */
    private static void text(Cell cell, String text, @Nullable CellStyle style) {
        cell.setCellValue(Formulas.harmless(text));
        if (style != null) {
            cell.setCellStyle(style);
        }
    }
}
