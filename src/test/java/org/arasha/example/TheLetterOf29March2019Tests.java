package org.arasha.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Edition;
import org.arasha.appeal.FiledLetters;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterItem;
import org.arasha.appeal.LetterPdf;
import org.arasha.appeal.Letters;
import org.arasha.appeal.PdfJudge;
import org.arasha.appeal.Variant;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The files that the house makes of the records of the published appeal, and the one that was filed. */
@ArashaTest
record TheLetterOf29March2019Tests(LoadedExamples examples, Letters letters, FiledLetters filed, org.arasha.evidence.Files files, Appeals appeals,
        As as) {

    @ParameterizedTest
    @EnumSource
    void isAPdfForArchivesAndScreenReaders(Language language) throws Exception {
        Edition edition = as.role(Role.LAWYER, () -> letters.edition(examples.appealOf29March2019(), Variant.toAll(language), true));
        Letter letter = edition.letter();
        byte[] file = keep(LetterPdf.of(edition), language, "pdf");

        PdfJudge.requireArchivableAndAccessible(file);
        PdfJudge.requireTaggedAndTitled(file, letter.subject(), language);
        PdfJudge.requireEveryWord(file, edition);
        PdfJudge.requireNumbered(file, letter.items().stream().map(LetterItem::lead).toList());
    }

    @Test
    void wasFiledAsSuchAPdf() throws Exception {
        Letter letter = letter(Language.RU);
        Appeal appeal = appeals.find(examples.appealOf29March2019());
        try (InputStream file = files.open(filed.to(appeal.addressees().getFirst().official(), appeal).orElseThrow())) {
            byte[] sent = file.readAllBytes();
            PdfJudge.requireArchivableAndAccessible(sent);
            PdfJudge.requireTaggedAndTitled(sent, letter.subject(), Language.RU);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isADocumentForWordWithItsHeadingsAndTenSignatories(Language language) throws IOException {
        Letter letter = letter(language);
        try (var word = new XWPFDocument(new ByteArrayInputStream(keep(LetterDocx.of(Edition.of(letter, 1)), language, "docx")))) {
            assertThat(styled(word, "Heading1")).containsExactly(letter.subject());
            assertThat(word.getFootnotes()).as("and the two lines above them").hasSize(5);
            assertThat(styled(word, "Heading2")).hasSize(2).doesNotHaveDuplicates()
                    .anySatisfy(heading -> assertThat(heading).contains("10"));
            assertThat(word.getParagraphs().stream().filter(one -> "ItemLead".equals(one.getStyle())).map(XWPFParagraph::getNumID)).hasSize(8)
                    .as("in one list, which Word numbers").allMatch(Objects::nonNull).containsOnly(BigInteger.ONE);
            assertThat(level(word, BigInteger.ONE)).satisfies(level -> {
                assertThat(level.getNumFmt().getVal()).isEqualTo(STNumberFormat.DECIMAL);
                assertThat(level.getLvlText().getVal()).isEqualTo("%1.");
                assertThat(level.getStart().getVal()).isEqualTo(1);
            });
            assertThat(styled(word, "Addressee")).hasSize(5);
            List<XWPFTableRow> signed = word.getTables().getLast().getRows();
            assertThat(signed).hasSize(10);
            IntStream.range(0, 10).forEach(i -> {
                assertThat(signed.get(i).getCell(0).getText()).contains(letter.signed().get(i).organisation(), letter.signed().get(i).post());
                assertThat(signed.get(i).getCell(1).getText()).isEqualTo(letter.signed().get(i).name());
            });
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith(letter.subject());
        }
    }

    private static CTLvl level(XWPFDocument word, BigInteger list) {
        XWPFNumbering lists = word.getNumbering();
        return lists.getAbstractNum(lists.getAbstractNumID(list)).getCTAbstractNum().getLvlArray(0);
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream().filter(one -> style.equals(one.getStyle())).map(XWPFParagraph::getText).toList();
    }

    private Letter letter(Language language) {
        return as.role(Role.LAWYER, () -> letters.of(examples.appealOf29March2019(), language));
    }

    /** The file stays under target, for a look at it. */
    private static byte[] keep(byte[] file, Language language, String kind) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("letter-of-records-2019-03-29-" + language.locale() + "." + kind), file);
        return file;
    }
}
