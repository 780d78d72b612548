package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arasha.appeal.Annex.Evidence;
import org.arasha.appeal.Annex.Exhibit;
import org.arasha.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file can be told by its bytes: the same letter makes the same file, and says which version it is. */
class EditionTests {

    /** Twenty-six hours apart. */
    private static final String FIRST_ON_EARTH = "Pacific/Kiritimati";
    private static final String LAST_ON_EARTH = "Etc/GMT+12";
    private static final String HASH = "5f".repeat(32);
    private static final Annex ANNEX = new Annex(List.of(
            new Exhibit(1, new LetterSource("A report", "A newspaper", null, LocalDate.of(2019, 3, 1), "https://example.kz/1"),
                    List.of(new Evidence("application/pdf", 1024, HASH))),
            new Exhibit(null, new LetterSource("Another", null, null, null, null), List.of())));

    static Stream<Function<Edition, byte[]>> files() {
        return Stream.of(LetterPdf::of, LetterDocx::of);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheSameFileOnAnotherDayAndMachine(Function<Edition, byte[]> file) {
        Edition edition = new Edition(LetterExamples.inDefenceOfJournalists(Language.KK), 3, ANNEX);
        byte[] here = file.apply(edition);

        assertThat(elsewhere(LAST_ON_EARTH, Locale.of("ar", "EG"), () -> file.apply(edition))).satisfies(there -> assertThat(Arrays.equals(there, here)).isTrue());
        assertThat(elsewhere(FIRST_ON_EARTH, Locale.of("th", "TH", "TH"), () -> file.apply(edition))).satisfies(there -> assertThat(Arrays.equals(there, here)).isTrue());
        assertThat(LocalDate.now(ZoneId.of(FIRST_ON_EARTH))).as("it is always another day in one of them").isAfter(LocalDate.now(ZoneId.of(LAST_ON_EARTH)));
    }

    /** Nor on one that no zone has now: what it was made on is nowhere in it. */
    @ParameterizedTest
    @MethodSource("files")
    void holdsNoDayOfItsMaking(Function<Edition, byte[]> file) throws IOException {
        List<LocalDate> now = Stream.of(FIRST_ON_EARTH, LAST_ON_EARTH).map(ZoneId::of).map(LocalDate::now).toList();
        byte[] bytes = file.apply(new Edition(LetterExamples.inDefenceOfJournalists(Language.KK), 3, ANNEX));
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        if (read.startsWith("PK")) {
            StringBuilder parts = new StringBuilder();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.append(LocalDate.ofInstant(entry.getLastModifiedTime().toInstant(), ZoneOffset.UTC))
                            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            read = parts.toString();
        }

        assertThat(read).contains("2019-03-29");
        assertThat(now.stream().flatMap(day -> Stream.of(day.toString(), day.format(DateTimeFormatter.BASIC_ISO_DATE)))).noneMatch(read::contains);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAnotherFileForAnotherVersionOrText(Function<Edition, byte[]> file) {
        Letter letter = LetterExamples.inDefenceOfJournalists(Language.RU);

        assertThat(file.apply(Edition.of(letter, 3))).isNotEqualTo(file.apply(Edition.of(letter, 4)));
        assertThat(Edition.of(letter, 3).hash()).isNotEqualTo(Edition.of(LetterExamples.withText("Текст"), 3).hash());
    }

    @ParameterizedTest
    @EnumSource
    void saysOnEachPageAndInItsPropertiesWhichVersionItIs(Language language) throws IOException {
        Edition edition = Edition.of(LetterExamples.inDefenceOfJournalists(language), 12);
        byte[] file = LetterPdf.of(edition);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(PdfJudge.text(file).split(edition.shortHash(), -1)).hasSize(pdf.getNumberOfPages() + 1);
            assertThat(pdf.getDocumentInformation().getKeywords()).contains("12", edition.hash());
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo("2019-03-29T00:00:00Z");
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(edition)))) {
            assertThat(word.getFooterList().getFirst().getText()).contains("12", edition.shortHash());
            assertThat(word.getProperties().getCoreProperties().getKeywords()).contains("12", edition.hash());
            assertThat(word.getProperties().getCoreProperties().getIdentifier()).isEqualTo(edition.hash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatItRestsOnWhereThatIsAskedFor(Language language) throws Exception {
        Letter letter = LetterExamples.inDefenceOfJournalists(language);
        byte[] file = LetterPdf.of(new Edition(letter, 1, ANNEX));
        String heading = new LetterWords(language).annex();

        assertThat(PdfJudge.text(file).replaceAll("\\s", "")).contains(heading.replaceAll("\\s", ""), HASH);
        assertThat(PdfJudge.text(LetterPdf.of(Edition.of(letter, 1)))).doesNotContain(heading, HASH);
        PdfJudge.requireArchivableAndAccessible(file);
        try (var word = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(new Edition(letter, 1, ANNEX))))) {
            assertThat(word.getParagraphs()).anySatisfy(one -> assertThat(one.getText()).isEqualTo(heading))
                    .anySatisfy(one -> assertThat(one.getText()).contains(HASH));
        }
    }

    private static byte[] elsewhere(String zone, Locale locale, Supplier<byte[]> deed) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(locale);
            return deed.get();
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
