package org.arasha.appeal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Attribution;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** Who says so: what a letter adds to a statement that rests on claims which are not established. */
final class Attributed {

    /**
     * Words by which a text says itself that it is somebody's account. Verbs of saying alone are not: they may be the event. Neither
     * is a report that somebody acted upon, which no comma sets off, nor what is according to the law.
     */
    private static final Pattern WORDED = Pattern.compile("""
            (?<!\\p{L})(якобы|предположительно|по (его|её|ее|их) словам\
            |allegedly|alleged |reportedly|according to (?!(the )?(article|art\\.|section|part|law|code|constitution|criminal|administrative|civil))\
            |делінген|деген хабар|айтуынша|сөзінше|хабарлауынша|мәлімдеуінше|мәлімет(і|тері) бойынша)\
            |(^|[.!?;:,(«—–] ?)(по словам|со слов|по сообщени|по данным|по утверждени)""",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Attributed() {}

    /** What is established stands by itself, and so does what we have seen and others confirm. */
    static boolean isNeeded(Claim claim) {
        return switch (claim.standing()) {
            case ALLEGED -> true;
            case CORROBORATED -> claim.attribution() != Attribution.OUR_OBSERVER;
            case ESTABLISHED, CONTRADICTED, CANNOT_BE_ESTABLISHED -> false;
        };
    }

    static boolean isWorded(String text) {
        return WORDED.matcher(text).find();
    }

    /** "According to witnesses". That nobody else confirms it is for the authors to say, where it serves those they speak for. */
    static String words(List<Claim> claims, Language language) {
        return claims.stream().filter(Attributed::isNeeded).map(Claim::attribution).distinct().sorted()
                .map(one -> Texts.get(language, "letter.attribution." + one)).collect(Collectors.joining(", "));
    }

    /** The statement as the letter has it. */
    static String sentence(Founded founded, Language language) {
        String text = founded.statement().text().in(language).replaceAll("\\s+", " ");
        return founded.addition(language).map(who -> new LetterFacts(language).added(text, who)).orElse(text);
    }
}
