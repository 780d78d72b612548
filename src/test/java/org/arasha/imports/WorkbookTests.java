package org.arasha.imports;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    @Test
    void readsDaysNumbersAndTexts() {
        SourceTable table = TableReaderTests.read(workbook(sheet -> {
            row(sheet, 0, "Когда", "Когда точно", "Месяц", "№", "Название");
            Row row = sheet.createRow(2);
            dated(row, 0, "dd.mm.yyyy").setCellValue(LocalDate.of(2019, 3, 29));
            dated(row, 1, "dd.mm.yyyy hh:mm").setCellValue(LocalDateTime.of(2019, 3, 29, 10, 30));
            dated(row, 2, "mmmm yyyy").setCellValue(LocalDate.of(2019, 3, 1));
            row.createCell(3).setCellValue(17);
            row.createCell(4).setCellValue("Задержание");
        }));

        assertThat(table.form().sheet()).isEqualTo("Sheet0");
        assertThat(table.rows()).containsExactly(
                new TableRow(3, List.of("2019-03-29", "2019-03-29 10:30", "2019-03", "17", "Задержание")));
    }

    @Test
    void readsTheDaysOfAWorkbookThatCountsFrom1904() throws IOException {
        byte[] content;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "Когда");
            dated(sheet.createRow(1), 0, "dd.mm.yyyy").setCellValue(LocalDate.of(2019, 3, 29));
            content = bytes(workbook);
        }

        assertThat(TableReaderTests.read(content).rows().getFirst().cells()).containsExactly("2019-03-29");
    }

    @Test
    void takesTheKeptValueOfAFormulaAndComputesNothing() {
        SourceTable table = TableReaderTests.read(workbook(sheet -> {
            row(sheet, 0, "a", "b", "c");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellFormula("1+1");
            row.getCell(0).setCellValue(41);
            row.createCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1:1/\", \"x\")");
            row.getCell(1).setCellValue("");
            row.createCell(2).setCellValue("z");
        }));

        assertThat(table.rows().getFirst().cells()).containsExactly("41", "", "z");
    }

    @Test
    void doesNotTakeAFormulaThatNobodyComputedForAnEmptyCell() throws IOException {
        byte[] exported = replaced(workbook(sheet -> row(sheet, 0, "a")), "xl/worksheets/sheet1.xml", out -> out.write(("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
                <row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>1+1</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c><c r="D2"><v>7</v></c></row>
                </sheetData></worksheet>""").getBytes(StandardCharsets.UTF_8)));

        assertThat(TableReaderTests.read(exported).rows().getFirst().cells()).containsExactly("\uFFFD", "\uFFFD", "", "7");
    }

    @Test
    void readsTheSheetThatSomebodyChooses() throws IOException {
        byte[] content;
        try (Workbook workbook = new XSSFWorkbook()) {
            for (String name : List.of("2018", "2019")) {
                Sheet sheet = workbook.createSheet(name);
                row(sheet, 0, "a");
                row(sheet, 1, name);
            }
            content = bytes(workbook);
        }

        assertThat(TableReaderTests.read(content).form().sheets()).containsExactly("2018", "2019");
        assertThat(TableReader.read(content, new TableForm(null, null, "2019", List.of())).rows().getFirst().cells()).containsExactly("2019");
    }

    @Test
    void refusesMoreColumnsThanItReads() {
        TableReaderTests.refuses(workbook(sheet -> {
            row(sheet, 0, "a");
            sheet.createRow(1).createCell(300).setCellValue("far away");
        }), "imports.refusal.tooManyColumns", 100);
    }

    @Test
    void refusesALongTextThatAllCellsReferTo() {
        byte[] bomb = workbook(sheet -> {
            row(sheet, 0, "a");
            String[] cells = new String[100];
            java.util.Arrays.fill(cells, "x".repeat(32_000));
            for (int i = 1; i <= 13; i++) {
                row(sheet, i, cells);
            }
        });

        assertThat(bomb.length).isLessThan(64 * 1024);
        TableReaderTests.refuses(bomb, "imports.refusal.tooManyCharacters", 40_000_000);
    }

    @Test
    void refusesABombInAZip() throws IOException {
        byte[] bomb = replaced(workbook(sheet -> {
            row(sheet, 0, "a");
            row(sheet, 1, "b");
        }), "xl/worksheets/sheet1.xml", out -> {
            out.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>").getBytes(StandardCharsets.UTF_8));
            byte[] much = new byte[1024 * 1024];
            java.util.Arrays.fill(much, (byte) ' ');
            for (int i = 0; i < 400; i++) {
                out.write(much);
            }
            out.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(bomb.length).isLessThan(1024 * 1024);
        TableReaderTests.refuses(bomb, "imports.refusal.workbook", 64L);
    }

    @Test
    void followsNoEntityOfItsXml() throws IOException {
        byte[] tricked = replaced(workbook(sheet -> row(sheet, 0, "a")), "xl/worksheets/sheet1.xml", out -> out.write(("""
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""").getBytes(StandardCharsets.UTF_8)));

        TableReaderTests.refuses(tricked, "imports.refusal.workbook", 64L);
    }

    @Test
    void tellsAnOldWorkbookFromOneWithAPassword() throws Exception {
        try (Workbook old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("a");
            TableReaderTests.refuses(bytes(old), "imports.refusal.oldWorkbook");
        }
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("example");
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(workbook(sheet -> row(sheet, 0, "a"))));
                    var out = encryptor.getDataStream(files)) {
                plain.save(out);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.writeFilesystem(content);
            TableReaderTests.refuses(content.toByteArray(), "imports.refusal.password");
        }
    }

    @Test
    void doesNotCallAWorkbookDamagedThatTheServerCannotKeep(@TempDir Path folder) {
        assertRefused("imports.refusal.noRoom", () -> XlsxTable.onDisk(new byte[1], folder.resolve("none")));
    }

    @Test
    void refusesAWorkbookThatEndsInTheMiddle() {
        byte[] whole = workbook(sheet -> row(sheet, 0, "a"));
        TableReaderTests.refuses(java.util.Arrays.copyOf(whole, whole.length / 2), "imports.refusal.workbook", 64L);
    }

    static byte[] workbook(Consumer<Sheet> content) {
        try (Workbook workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet());
            return bytes(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static org.apache.poi.ss.usermodel.Cell dated(Row row, int column, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private interface Part {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] replaced(byte[] workbook, String name, Part part) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream out = new ZipOutputStream(content)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    part.write(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return content.toByteArray();
    }
}
