package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arasha.shared.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterPdfTests {

    private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

    @BeforeAll
    static void startTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void passesAsAnArchivePdfAndAsAnAccessibleOne(Language language) throws Exception {
        byte[] file = keep(LetterExamples.inDefenceOfJournalists(language));

        assertThat(complaints(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void holdsEveryLetterOfKazakh() throws IOException {
        try (var pdf = Loader.loadPDF(LetterPdf.of(LetterExamples.withText(KAZAKH)))) {
            assertThat(text(pdf)).contains(KAZAKH);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTaggedTitledAndInItsLanguageWithEmbeddedFonts(Language language) throws IOException {
        var letter = LetterExamples.inDefenceOfJournalists(language);
        try (var pdf = Loader.loadPDF(LetterPdf.of(letter))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language.locale().getLanguage());
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith(letter.subject());
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("LiberationSerif"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEverythingThatTheLetterHolds(Language language) throws IOException {
        var letter = LetterExamples.inDefenceOfJournalists(language);
        try (var pdf = Loader.loadPDF(LetterPdf.of(letter))) {
            var foot = Pattern.quote(new LetterWords(language).running(letter));
            var text = flat(text(pdf).replaceAll("(?m)^(" + foot + "|\\d / \\d|" + foot + " \\d / \\d)\\s*$", ""));
            assertThat(text).contains(LetterTests.everyWordOf(letter).stream().map(LetterPdfTests::flat).toList());
        }
    }

    @Test
    void numbersItsPages() throws IOException {
        try (var pdf = Loader.loadPDF(LetterPdf.of(LetterExamples.inDefenceOfJournalists(Language.KK)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(text(pdf)).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+|\\[\\d]", "").replace(".", "");
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static List<String> complaints(byte[] file, PDFAFlavour flavour) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(file), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return Objects.requireNonNull(validator.validate(parser)).getTestAssertions().stream()
                    .map(one -> one.getRuleId() + " " + one.getMessage()).distinct().toList();
        }
    }

    /** The file stays under target, for a look at it. */
    private static byte[] keep(Letter letter) throws IOException {
        byte[] file = LetterPdf.of(letter);
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("appeal-2019-03-29-" + letter.language().locale() + ".pdf"), file);
        return file;
    }
}
