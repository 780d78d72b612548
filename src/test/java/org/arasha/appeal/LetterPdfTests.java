package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPdfTests {

    private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

    @ParameterizedTest
    @EnumSource(Language.class)
    void passesAsAnArchivePdfAndAsAnAccessibleOne(Language language) throws Exception {
        PdfJudge.requireArchivableAndAccessible(keep(LetterExamples.inDefenceOfJournalists(language)));
    }

    @Test
    void holdsEveryLetterOfKazakh() throws IOException {
        assertThat(PdfJudge.text(pdf(LetterExamples.withText(KAZAKH)))).contains(KAZAKH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTaggedTitledAndInItsLanguageWithEmbeddedFonts(Language language) throws IOException {
        var letter = LetterExamples.inDefenceOfJournalists(language);
        PdfJudge.requireTaggedAndTitled(pdf(letter), letter.subject(), language);
    }

    /** The one part that a letter consists of: what lies beside it, like a date that floats, is read after all else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void isReadAloudInTheOrderInWhichItIsWritten(Language language) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(LetterExamples.inDefenceOfJournalists(language)))) {
            var document = (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(document.getKids()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEverythingThatTheLetterHolds(Language language) throws IOException {
        Edition edition = Edition.of(LetterExamples.inDefenceOfJournalists(language), 1);
        PdfJudge.requireEveryWord(LetterPdf.of(edition), edition);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void endsNoLineBeforeADashOrANumberOfAnArticle(Language language) throws IOException {
        assertThat(PdfJudge.text(pdf(LetterExamples.inDefenceOfJournalists(language))).lines())
                .noneMatch(line -> line.matches("[—–] .*|.*(ст\\.|[Сс]тать\\p{L}+|Article) *"));
    }

    @Test
    void numbersItsPages() throws IOException {
        byte[] file = pdf(LetterExamples.inDefenceOfJournalists(Language.KK));
        try (var pdf = Loader.loadPDF(file)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(PdfJudge.text(file)).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    /** Of an item 143 whose first digit stood in the margin, 43 was left. */
    @Test
    void cutsNoNumberOffAtTheMargin() throws IOException {
        Letter one = LetterExamples.inDefenceOfJournalists(Language.RU);
        Letter great = new Letter(one.language(), one.sender(), one.number(), one.date(), one.subject(), one.addressees(), one.introduction(),
                Stream.concat(one.items().stream(), Collections.nCopies(100, one.items().getFirst()).stream()).toList(), one.mentioned(),
                one.assessment(), one.conclusion(), one.demands(), one.signatories(), one.sources());
        var left = new ArrayList<Float>();
        var reading = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                left.add(sign.getXDirAdj());
            }
        };
        try (var pdf = Loader.loadPDF(pdf(great))) {
            reading.getText(pdf);
        }
        assertThat(left).isNotEmpty().allMatch(place -> place >= 30 / 25.4 * 72 - 0.1);
    }

    private static byte[] pdf(Letter letter) {
        return LetterPdf.of(Edition.of(letter, 1));
    }

    /** The file stays under target, for a look at it. */
    private static byte[] keep(Letter letter) throws IOException {
        byte[] file = pdf(letter);
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("appeal-2019-03-29-" + letter.language().locale() + ".pdf"), file);
        return file;
    }
}
