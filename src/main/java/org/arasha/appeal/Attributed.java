package org.arasha.appeal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Attribution;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.Texts;

/** Who says so: what a letter adds to a statement that rests on claims which are not established. */
final class Attributed {

    /**
     * Words by which a text says itself that it is somebody's account. Verbs of saying alone are not: they may be the event. Neither
     * is a report that somebody acted upon, which no comma sets off, nor what is according to the law.
     */
    private static final Pattern TOLD = words("""
            (?<!\\p{L})(по (его|её|ее|их) словам\
            |according to (?!(the )?(article|art\\.|section|part|law|code|constitution|criminal|administrative|civil))\
            |айтуынша|сөзінше|хабарлауынша|мәлімдеуінше|(мәлімет|дерек)(і|тері) бойынша)\
            |(^|[.!?;:,(«—–] ?)(по словам|со слов|по сообщени|по данным|по утверждени)""");

    /** Words that only keep a distance: whose account it is they do not say, nor whether it is the whole sentence or an aside in it. */
    private static final Pattern ALLEGED = words("(?<!\\p{L})(якобы|предположительно|allegedly|alleged |reportedly|делінген|деген хабар)");

    private Attributed() {}

    /** What is established stands by itself, and so does what we have seen and others confirm. */
    static boolean isNeeded(Claim claim) {
        return switch (claim.standing()) {
            case ALLEGED -> true;
            case CORROBORATED -> claim.attribution() != Attribution.OUR_OBSERVER;
            case ESTABLISHED, CONTRADICTED, CANNOT_BE_ESTABLISHED -> false;
        };
    }

    private static Pattern words(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean isWorded(String text) {
        return TOLD.matcher(text).find() || ALLEGED.matcher(text).find();
    }

    static boolean isOnlyAlleged(String text) {
        return ALLEGED.matcher(text).find() && !TOLD.matcher(text).find();
    }

    /** "According to witnesses". That nobody else confirms it is for the authors to say, where it serves those they speak for. */
    static String words(List<Claim> claims, Language language) {
        return claims.stream().filter(Attributed::isNeeded).map(Claim::attribution).distinct().sorted()
                .map(one -> Texts.get(language, "letter.attribution." + one)).collect(Collectors.joining(", "));
    }

    /** The statement as the letter has it. */
    static String sentence(Founded founded, Language language) {
        String text = PlainText.spacedOnce(founded.statement().text().in(language));
        return founded.addition(language).map(who -> new LetterFacts(language).added(text, who)).orElse(text);
    }
}
