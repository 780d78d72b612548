package org.arasha.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.appeal.LetterText.Line;
import org.arasha.appeal.LetterText.Line.Kind;
import org.arasha.shared.Refusal;

/**
 * What may change under a signature without asking for it again: slips of spelling and punctuation in prose. Each rule gives the
 * reason that the lawyer reads. Compared is always with the text that was signed, so that many small steps do not make a large one.
 */
final class CorrectionRules {

    /** More is not a slip but another reading of the letter. */
    static final int MOST_WORDS = 10;

    /** With which the endings begin that negate a Kazakh verb: -ма, -ме, -ба, -бе, -па, -пе. */
    private static final String NEGATING = "мбп";

    /** A word, a number, or a sign that is read as one: of a share, of money, of reckoning, a minus before a number,
     * with whichever dash it is written. */
    private static final Pattern WORD = Pattern.compile(
            "\\d[\\d.,:/–-]*\\d|[\\p{L}\\p{N}]+|[%‰‱§\\p{Sc}\\p{Sm}\\p{So}]|(?<![\\p{L}\\p{N}])[-\u2010-\u2015](?=\\d)");

    private CorrectionRules() {}

    /** Why the signatures cannot stand; empty when they can. */
    static Optional<Refusal> refusal(LetterText signed, LetterText now) {
        if (!kinds(signed).equals(kinds(now))) {
            return refused("nothingComesOrGoes");
        }
        return pairs(signed, now).flatMap(pair -> Stream.of(changesNoRecord(pair), changesNoWordButInSpelling(pair)))
                .flatMap(Optional::stream).findFirst().or(() -> fewWordsChange(signed, now));
    }

    static List<Correction> corrections(LetterText signed, LetterText now) {
        return pairs(signed, now).filter(pair -> !pair.before.equals(pair.after))
                .map(pair -> new Correction(pair.before.words(), pair.after.words())).toList();
    }

    private record Pair(Line before, Line after) {

        List<String> wordsBefore() {
            return words(before.words());
        }

        List<String> wordsAfter() {
            return words(after.words());
        }

        int changedWords() {
            List<String> was = wordsBefore();
            List<String> is = wordsAfter();
            return (int) IntStream.range(0, was.size()).filter(i -> !was.get(i).equals(is.get(i))).count();
        }
    }

    /** Addressees, incidents, norms, demands, sources, sender and date come from records. */
    private static Optional<Refusal> changesNoRecord(Pair pair) {
        Kind kind = pair.before.kind();
        return kind == Kind.PROSE || pair.before.equals(pair.after) ? Optional.empty() : refused("changesNo" + kind);
    }

    private static Optional<Refusal> changesNoWordButInSpelling(Pair pair) {
        List<String> before = pair.wordsBefore();
        List<String> after = pair.wordsAfter();
        if (before.size() != after.size()) {
            return refused("noWordComesOrGoes");
        }
        return IntStream.range(0, before.size()).mapToObj(i -> changed(before.get(i), after.get(i))).flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> changed(String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (isNumberOrSign(before) || isNumberOrSign(after)) {
            return refused("changesNoNumber");
        }
        if (hasCapital(before) || hasCapital(after)) {
            return refused("changesNoName");
        }
        return isSlip(before, after) ? Optional.empty() : refused("changesSpellingOnly");
    }

    private static Optional<Refusal> fewWordsChange(LetterText signed, LetterText now) {
        return pairs(signed, now).mapToInt(Pair::changedWords).sum() <= MOST_WORDS ? Optional.empty()
                : Optional.of(new Refusal("appeal.correction.fewWordsChange", MOST_WORDS));
    }

    /**
     * One letter, or two that stand the wrong way round, and neither in a short word nor at its beginning: «не» and «ни» are no
     * slips. Another last letter may be another deed («избил», «избит»), and one letter more or less negates a Kazakh verb
     * («келеді», «келмеді»).
     */
    private static boolean isSlip(String before, String after) {
        if (Math.min(before.length(), after.length()) < 4 || before.charAt(0) != after.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        String was = before.substring(same);
        String is = after.substring(same);
        if (was.length() == 1 && is.length() == 1 || was.length() != is.length() && NEGATING.indexOf(longer(was, is).charAt(0)) >= 0) {
            return false;
        }
        return tail(was, 1).equals(tail(is, 1)) || tail(was, 1).equals(is) || was.equals(tail(is, 1))
                || was.length() > 1 && is.length() > 1 && was.charAt(0) == is.charAt(1) && was.charAt(1) == is.charAt(0)
                        && tail(was, 2).equals(tail(is, 2));
    }

    private static String longer(String was, String is) {
        return was.length() > is.length() ? was : is;
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static boolean isNumberOrSign(String word) {
        return word.codePoints().anyMatch(Character::isDigit) || word.codePoints().noneMatch(Character::isLetter);
    }

    private static boolean hasCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Kind> kinds(LetterText text) {
        return text.lines().stream().map(Line::kind).toList();
    }

    /** What the letters to several addressees share is read, and counted, once. */
    private static Stream<Pair> pairs(LetterText signed, LetterText now) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(signed.lines().size(), now.lines().size()); i++) {
            pairs.add(new Pair(signed.lines().get(i), now.lines().get(i)));
        }
        return pairs.stream().distinct();
    }

    private static Optional<Refusal> refused(String rule) {
        return Optional.of(new Refusal("appeal.correction." + rule));
    }
}
