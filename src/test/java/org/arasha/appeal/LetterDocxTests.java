package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Word file has its sources as footnotes that Word keeps and numbers. */
class LetterDocxTests {

    @ParameterizedTest
    @EnumSource
    void hasEachSourceAsAFootnoteInTheOrderOfTheLetter(Language language) throws IOException {
        Letter letter = LetterExamples.inDefenceOfJournalists(language);
        try (XWPFDocument word = word(letter)) {
            assertThat(notes(word)).extracting(LetterDocxTests::text)
                    .containsExactlyElementsOf(letter.sources().stream().map(new LetterWords(language)::source).toList());
            assertThat(references(word)).isEqualTo(notes(word).stream().map(XWPFFootnote::getId).toList());
            assertThat(word.getParagraphs()).extracting(LetterDocxTests::typed).noneMatch(text -> text.matches(".*\\[\\d.*"));
        }
    }

    @Test
    void refersToAFootnoteAgainWhereASourceIsCitedAgain() throws IOException {
        try (XWPFDocument word = word(citing(Sentence.of("One.", 1), Sentence.of("Both", 1, 2), Sentence.of("None."), Sentence.of("Other.", 2)))) {
            assertThat(notes(word)).hasSize(2);
            assertThat(references(word)).hasSize(2);
            assertThat(again(word)).containsExactly(" NOTEREF source1 \\f \\h ", " NOTEREF source2 \\f \\h ");
            assertThat(word.getParagraphs()).anySatisfy(one -> {
                assertThat(one.getCTP().getBookmarkStartList()).extracting(mark -> mark.getName()).containsExactly("source1", "source2");
                assertThat(typed(one)).isEqualTo("One. Both,  None. Other.");
            });
        }
    }

    private static Letter citing(Sentence... sentences) {
        Letter letter = LetterExamples.withText("Text");
        return new Letter(Language.EN, new LocalizedText("Sender", null, null), null, LocalDate.of(2019, 3, 29), "Subject", List.of(), List.of(),
                List.of(new LetterItem("When and where.", List.of(sentences), List.of())), List.of(), letter.assessment(), List.of(),
                letter.demands(), letter.signatories(),
                List.of(new LetterSource("A report", null, null, null, null), new LetterSource("Another", null, null, null, "https://example.kz/2")));
    }

    private static XWPFDocument word(Letter letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(Edition.of(letter, 1))));
    }

    /** Without what Word puts in by itself. */
    private static String typed(XWPFParagraph paragraph) {
        return paragraph.getCTP().getRList().stream().flatMap(run -> run.getTList().stream()).map(text -> text.getStringValue())
                .collect(Collectors.joining());
    }

    /** Without the lines above them. */
    static List<XWPFFootnote> notes(XWPFDocument word) {
        return word.getFootnotes().stream().filter(note -> note.getId().signum() > 0).toList();
    }

    private static String text(XWPFFootnote note) {
        return String.join("", note.getParagraphs().stream().map(XWPFParagraph::getText).toList()).strip();
    }

    private static List<BigInteger> references(XWPFDocument word) {
        return word.getParagraphs().stream().flatMap(one -> one.getCTP().getRList().stream())
                .flatMap(run -> run.getFootnoteReferenceList().stream()).map(one -> one.getId()).toList();
    }

    private static List<String> again(XWPFDocument word) {
        return word.getParagraphs().stream().flatMap(one -> Stream.of(one.getCTP().getFldSimpleArray())).map(one -> one.getInstr())
                .filter(one -> one.contains("NOTEREF")).toList();
    }
}
