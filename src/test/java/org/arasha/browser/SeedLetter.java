package org.arasha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arasha.example.ExampleFile;
import org.arasha.shared.Language;

/** What the appeal of 29 March 2019 must say, from the records that the examples are made of. */
final class SeedLetter {

    /** Stands between the pages, and so in the middle of sentences. */
    private static final String FOOT = "(?m)^№ .* \\d / \\d\\s*$";
    private static final int DPI = 100;

    private final ExampleFile file = ExampleFile.read();
    private final ExampleFile letter = file.at("appeal");

    /** In Russian, in which it is written. */
    String words(String part) {
        return letter.words(part, Language.RU);
    }

    String assessment() {
        return letter.at("assessment").words("text", Language.RU);
    }

    List<ExampleFile> officials() {
        return letter.list("addressees").stream().map(key -> file.at("officials", key)).toList();
    }

    List<ExampleFile> signatories() {
        return letter.records("signatories");
    }

    String organisationOf(ExampleFile signatory) {
        return organisationOf(signatory, Language.RU);
    }

    private String organisationOf(ExampleFile signatory, Language language) {
        return file.at("organisations", signatory.text("organisation")).words("name", language);
    }

    /** By the name of the body. The published text has three: what one body is to do is one demand. */
    Map<String, String> demands() {
        Map<String, String> each = new LinkedHashMap<>();
        letter.records("demands").forEach(one -> each.merge(file.at("authorities", one.text("authority")).words("name", Language.RU),
                one.words("text", Language.RU), (some, more) -> some + ", " + more));
        return each;
    }

    /** @param written what has been written in the letter itself; in Russian only */
    void check(byte[] pdf, Language language, String... written) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = flat(new PDFTextStripper().getText(document).replaceAll(FOOT, ""));
            assertThat(Stream.concat(facts(language), Stream.of(written)).map(SeedLetter::flat)).hasSizeGreaterThan(30)
                    .allSatisfy(fact -> assertThat(text).contains(fact));
            if (language == Language.RU) {
                assertThat(inRussian().map(SeedLetter::flat)).allSatisfy(fact -> assertThat(text).contains(fact));
            }
        }
    }

    /** A picture of each page. */
    static void paint(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer pages = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(pages.renderImageWithDPI(page, DPI), "png", Pictures.FOLDER.resolve("89-letter-page-" + (page + 1) + ".png").toFile());
            }
        }
    }

    /** What is on record in every language. The sentence that is edited on the way is left out of the one it is edited in. */
    private Stream<String> facts(Language language) {
        Stream<String> claims = file.records("incidents").stream()
                .flatMap(incident -> incident.records("claims").stream().limit(incident.has("mentioned") ? 1 : Integer.MAX_VALUE))
                .filter(claim -> language != Language.RU || !claim.text("key").equals("no-action"))
                .map(claim -> claim.words("text", language).replaceAll("\\.$", ""));
        Stream<String> addressees = officials().stream().map(one -> one.at("addressed"))
                .map(form -> form.words("post", language) + form.words("name", language));
        Stream<String> organisations = signatories().stream().map(one -> organisationOf(one, language));
        Stream<String> frame = Stream.of("rus.azattyq.org/a/29765946.html", "www.svoboda.org/a/29793555.html", "www.adilsoz.kz/news/show/id/2865",
                switch (language) {
                    case RU -> "50 500 тенге";
                    case KK -> "50 500 теңге";
                    case EN -> "50,500 tenge";
                });
        return Stream.of(claims, addressees, organisations, frame).flatMap(facts -> facts);
    }

    /** What was written in Russian only, and what the letter counts and dates. */
    private Stream<String> inRussian() {
        Stream<String> signed = signatories().stream()
                .map(one -> organisationOf(one) + one.words("post", Language.RU) + one.words("name", Language.RU));
        Stream<String> frame = Stream.of(words("subject"), "29.03.2019", "с 8 случаями", "от имени 10 организаций",
                "22.03.2019, Астана", "22.03.2019, Алматы", "21.03.2019, Астана", "11.03.2019, Жанаозен", "12.02.2019, Астана",
                "27.02.2019, Жанаозен", "Март 2019 года, Алматы", "27.02.2019, Актюбинская область, у подъезда её дома", "(03.01.2019, Актобе)",
                "(09.01.2019, Астана)", "более 5 часов", "ст. 20 Конституции Республики Казахстан", assessment(), words("conclusion"));
        return Stream.of(signed, demands().values().stream(), frame).flatMap(facts -> facts);
    }

    /** However its lines are broken. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
