package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arasha.shared.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Judges a letter's PDF as archives and screen readers will. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** That it passes as PDF/A-2a and PDF/UA-1. */
    public static void requireArchivableAndAccessible(byte[] file) throws Exception {
        assertThat(complaints(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** That it is tagged, has its title and language, and brings its fonts. */
    public static void requireTaggedAndTitled(byte[] file, String title, Language language) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language.locale().getLanguage());
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith(title);
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("LiberationSerif"));
        }
    }

    public static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
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

    /** All that a letter holds stands in its file, however lines and pages are broken. */
    public static void requireEveryWord(byte[] file, Edition edition) throws IOException {
        String foot = Pattern.quote(new LetterWords(edition.letter().language()).running(edition));
        String text = flat(text(file).replaceAll("(?m)^(" + foot + "|\\d+ / \\d+|" + foot + " \\d+ / \\d+)\\s*$", ""));
        assertThat(text).contains(LetterTests.everyWordOf(edition.letter()).stream().map(PdfJudge::flat).toList());
    }

    /** That each of these stands behind its number, as it is printed, and in their order. */
    public static void requireNumbered(byte[] file, List<String> leads) throws IOException {
        String text = asItLiesOnThePage(file);
        int from = 0;
        for (int i = 0; i < leads.size(); i++) {
            Matcher numbered = Pattern.compile("(?m)^\\s*" + (i + 1) + "\\.\\s").matcher(text);
            assertThat(numbered.find(from)).as("%d. %s", i + 1, leads.get(i)).isTrue();
            from = numbered.end();
            assertThat(flat(text.substring(from))).startsWith(flat(leads.get(i)));
        }
    }

    /** Numbers are drawn before the words that stand beside them. */
    private static String asItLiesOnThePage(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var lines = new PDFTextStripper();
            lines.setSortByPosition(true);
            return lines.getText(pdf);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\[[\\d,\\s\\u00a0]+]|[\\s\\u00a0\\u202f]+", "").replace(".", "");
    }
}
