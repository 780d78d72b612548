package org.arasha.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.appeal.Annex.Evidence;
import org.arasha.appeal.Annex.Exhibit;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** The words of the letter's frame in its language: headings, numbers, counts. */
record LetterWords(Language language) {

    /** The order of names on a letterhead in Kazakhstan. */
    static final List<Language> LETTERHEAD = List.of(Language.KK, Language.RU, Language.EN);

    /** A point after one letter or two is that of a word cut short, as after some of three; not after two capitals («УПК РК»). */
    private static final Pattern TYPED_END = Pattern.compile("""
            (?<!(?<!\\p{L})(?:тыс|руб|обл|чел|экз|коп|etc))(?<=\\p{L}{3}|\\p{Lu}{2}|[\\d»”“")%\\]])[.;,]+$|[;,]+$""");

    String tag() {
        return language.locale().toLanguageTag();
    }

    String date(LocalDate day) {
        return LetterDates.day(day, language);
    }

    String number(String number) {
        return say("letter.number", number);
    }

    String title(Letter letter) {
        return letter.number() == null ? letter.subject() : letter.subject() + " (" + number(letter.number()) + ")";
    }

    /** What the foot of each page repeats beside the page number. */
    String running(Edition edition) {
        Letter letter = edition.letter();
        String day = letter.number() == null ? date(letter.date()) : number(letter.number()) + " · " + date(letter.date());
        return day + " · " + say("letter.version", String.valueOf(edition.version()), edition.shortHash());
    }

    /** For the properties of a file, in full. */
    String keywords(Edition edition) {
        return say("letter.version", String.valueOf(edition.version()), "SHA-256 " + edition.hash());
    }

    String annex() {
        return say("letter.annex");
    }

    String annexHint() {
        return say("letter.annex.hint");
    }

    /** A source of the annex: with the number it has in the letter, or with the word that the letter does not cite it. */
    String exhibit(Exhibit exhibit) {
        String words = source(exhibit.source());
        return exhibit.number() == null ? words + " (" + say("letter.annex.notCited") + ")" : "[" + exhibit.number() + "] " + words;
    }

    String evidence(Evidence evidence) {
        return say("letter.annex.evidence", evidence.mediaType(), evidence.size(), evidence.sha256());
    }

    String noEvidence() {
        return say("letter.annex.noEvidence");
    }

    String mentioned() {
        return say("letter.mentioned");
    }

    String broken(int norms) {
        return say("letter.norms.broken", norms);
    }

    String relied(int norms) {
        return say("letter.norms.relied", norms);
    }

    String demands() {
        return say("letter.demands");
    }

    String demandsOf(String authority) {
        return say("letter.demands.of", authority);
    }

    String signedBy(int organisations) {
        return say("letter.signed", organisations);
    }

    String awaited() {
        return say("letter.signature.awaited");
    }

    String sources() {
        return say("letter.sources");
    }

    /** A sentence with the numbers of its sources in brackets, before its full stop. */
    String sentence(Sentence sentence) {
        if (sentence.citations().isEmpty()) {
            return sentence.text();
        }
        String numbers = sentence.citations().stream().map(String::valueOf).collect(Collectors.joining(", ", "\u00a0[", "]"));
        return sentence.text().endsWith(".")
                ? sentence.text().substring(0, sentence.text().length() - 1) + numbers + "."
                : sentence.text() + numbers;
    }

    String source(LetterSource source) {
        return Stream.of(source.words(language), source.address())
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(". "));
    }

    /**
     * Lines of a list as one sentence: a semicolon after each, a full stop after the last. Whoever has typed a line as a sentence has ended
     * it; words that are cut short («2019 г.», «и т. д.») keep their point.
     */
    List<String> list(List<String> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            String line = TYPED_END.matcher(lines.get(i)).replaceFirst("");
            return line + (i < lines.size() - 1 ? ";" : line.endsWith(".") ? "" : ".");
        }).toList();
    }

    private String say(String key, Object... arguments) {
        return Texts.get(language, key, arguments);
    }
}
