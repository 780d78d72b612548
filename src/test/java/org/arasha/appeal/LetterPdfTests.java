package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
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
