package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them, and files as they should not be. */
class TableReaderTests {

    private static final String TABLE = "Название;Дата;Что произошло\nРепортёра задержали у здания суда;29.03.2019;Его увезли в отдел полиции\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R"})
    void tellsTheEncodingByTheContent(String charset) {
        SourceTable table = read(TABLE.repeat(3).getBytes(Charset.forName(charset)));

        assertThat(table.form().charset()).isEqualTo(charset);
        assertThat(table.header()).containsExactly("Название", "Дата", "Что произошло");
        assertThat(table.rows().getFirst().cells()).containsExactly("Репортёра задержали у здания суда", "29.03.2019", "Его увезли в отдел полиции");
    }

    @Test
    void leavesOutTheMarkOfTheEncoding() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(("\uFEFF" + TABLE).getBytes(charset)).header().getFirst()).isEqualTo("Название");
        }
    }

    @Test
    void readsAnewInTheEncodingThatSomebodyChooses() {
        byte[] content = TABLE.getBytes(Charset.forName("IBM866"));
        SourceTable table = TableReader.read(content, new TableForm("IBM866", null, null, List.of()));

        assertThat(table.header().getFirst()).isEqualTo("Название");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {",~a,b,c", ";~a;b;c", "|~a|b|c"})
    void tellsTheDelimiter(String delimiter, String row) {
        assertThat(read(text(row + "\n" + row)).form().delimiter()).isEqualTo(delimiter);
    }

    @Test
    void tellsTabsAndIsNotMisledByCommasInTexts() {
        assertThat(read(text("a\tb\n1, 2, 3\tc\n")).form().delimiter()).isEqualTo("\t");
        assertThat(read(text("a;b\n\"1, 2; 3\";c, d, e\n")).form().delimiter()).isEqualTo(";");
    }

    @Test
    void keepsLinesAndDelimitersWithinQuotes() {
        assertThat(read(text("a,b\n\"1,\n2 \"\"x\"\"\",c\n")).rows().getFirst().cells()).containsExactly("1,\n2 \"x\"", "c");
    }

    @Test
    void countsRowsAsSpreadsheetsDoAndLeavesOutBlankOnes() {
        assertThat(read(text("a,b\n\n1,2\n,\n3,4\n")).rows()).extracting(TableRow::number).containsExactly(3, 5);
    }

    @Test
    void tellsWhereQuotesAreNotClosed() {
        refuses(text("a,b\n1,2\n\"3,4\n5,6\n"), "imports.refusal.quotes", 3L);
    }

    @Test
    void refusesFilesWithoutRows() {
        refuses(new byte[0], "imports.refusal.empty");
        refuses(text(" \n \n"), "imports.refusal.empty");
        refuses(text("a,b\n"), "imports.refusal.headerOnly");
    }

    @Test
    void givesEachColumnANameOfItsOwn() {
        assertThat(read(text("Имя,Имя,,Имя\n1,2,3,4\n")).header()).containsExactly("Имя", "Имя (2)", "C", "Имя (3)");
    }

    @Test
    void refusesMoreColumnsAndRowsThanItReads() {
        String wide = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        refuses(text(wide + "\n" + wide), "imports.refusal.tooManyColumns", 100);
        refuses(text("a\n" + "1\n".repeat(20_001)), "imports.refusal.tooManyRows", 20_000);
    }

    /** Ten million cells of a single row fill the memory before anybody can count them. */
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsNoRowToItsEndThatHasMillionsOfCells(String delimiter) {
        for (String cell : List.of("", "a", "\"\n\"")) {
            refuses(text("a%sb\n1%s2\n".formatted(delimiter, delimiter) + (cell + delimiter).repeat(1_000_000)),
                    "imports.refusal.tooManyColumns", 100);
        }
    }

    @Test
    void readsALongTextWithAsManyCommasAsTextsHave() {
        String words = "Увезли, отпустили, ".repeat(5_000);

        assertThat(read(text("a;b\n" + ("\"" + words + "\";2\n").repeat(40))).rows()).hasSize(40);
    }

    @Test
    void cutsACellOfAMillionCharacters() {
        assertThat(read(text("a,b\n" + "x".repeat(1_000_000) + ",2\n")).rows().getFirst().cells().getFirst()).hasSize(Cells.LONGEST);
    }

    @Test
    void marksWhatIsNoText() {
        assertThat(read(text("a,b\nIvan\0ov,x\u0007\n")).rows().getFirst().cells()).containsExactly("Ivan\uFFFDov", "x\uFFFD");
        byte[] broken = "a;b\nTest;Те".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xFF;
        assertThat(TableReader.read(broken, new TableForm("UTF-8", null, null, List.of())).rows().getFirst().cells().get(1)).contains("\uFFFD");
    }

    /** Signs of direction and of width zero, a soft hyphen, a letter in two signs. */
    @Test
    void takesOutSignsThatNobodySees() {
        assertThat(read(text("a,b\n\u202EAi\u200Bda\u2066,\u00ADи\u0306\n")).rows().getFirst().cells()).containsExactly("Aida", "й");
        assertThat(read(text("Да\u200Bта,b\n1,2\n")).header()).containsExactly("Дата", "b");
    }

    @Test
    void keepsCellsThatBeginLikeFormulasAsText() {
        assertThat(read(text("a,b\n=1+1,@x\n")).rows().getFirst().cells()).containsExactly("=1+1", "@x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {"'=1+1~=1+1", "'-5~-5", "'@x~@x", "'＋7~＋7", "''=1~'=1", "'\t=x~=x", "'yes'~'yes'", "'~'"})
    void takesOffOneApostropheBeforeWhatLooksLikeAFormula(String cell, String text) {
        assertThat(read(text("a;b\n" + cell + ";c\n")).rows().getFirst().cells()).containsExactly(text, "c");
        assertThat(read(text(cell + ";b\n1;2\n")).header().getFirst()).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNoTableWhateverItsName() throws IOException {
        refuses("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "imports.refusal.noTable");
        byte[] picture = new byte[4_000];
        new java.util.Random(1).nextBytes(picture);
        refuses(picture, "imports.refusal.noTable");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("readme.txt"));
            files.write("no workbook".getBytes(StandardCharsets.UTF_8));
        }
        refuses(zip.toByteArray(), "imports.refusal.workbook", 64L);
    }

    static SourceTable read(byte[] content) {
        return TableReader.read(content, TableForm.DETECTED);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void refuses(byte[] content, String key, Object... arguments) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }
}
