package org.arasha.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** Who may be named in a letter, and whom a sentence names. */
final class Naming {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** Shorter words of a name are found in too many others. */
    private static final int SHORTEST = 4;

    private Naming() {}

    /** Their latest word on being named in appeals counts, on this incident or on all; where there is none, they have not refused. */
    static boolean isAgreed(IncidentRecord record, PersonId person) {
        return against(record, person).findAny().isEmpty();
    }

    private static Stream<Consent> against(IncidentRecord record, PersonId person) {
        return record.against(Consent.Purpose.NAMED_IN_APPEALS).filter(said -> said.person().equals(person));
    }

    /** By name, or as they have agreed to appear where they do not want to be named; what they said of this incident goes before. */
    static String inLetter(IncidentRecord record, PersonId person, Language language) {
        return appearance(record, person).map(words -> words.in(language)).orElseGet(() -> record.nameOf(person, language));
    }

    static Optional<LocalizedText> appearance(IncidentRecord record, PersonId person) {
        return against(record, person).filter(said -> !said.appearsAs().isEmpty())
                .max(Comparator.comparing(said -> said.about() != null)).map(Consent::appearsAs);
    }

    static boolean isAgreed(IncidentRecord record, Claim claim) {
        return claim.persons().stream().allMatch(person -> isAgreed(record, person));
    }

    /** Whether a text has, in any case form, a part of the name of somebody on record who has not agreed. */
    static boolean namesUnagreed(IncidentRecord record, LocalizedText text) {
        Set<String> unagreed = stems(record, false);
        if (unagreed.isEmpty()) {
            return false;
        }
        unagreed.removeAll(stems(record, true));
        return words(text).stream().anyMatch(word -> unagreed.stream().anyMatch(word::startsWith));
    }

    private static Set<String> stems(IncidentRecord record, boolean agreed) {
        return record.people().stream().filter(person -> isAgreed(record, person) == agreed)
                .map(person -> record.names().getOrDefault(person.value(), LocalizedText.NONE))
                .flatMap(name -> words(name).stream()).filter(word -> word.length() >= SHORTEST).map(Naming::stem)
                .collect(Collectors.toSet());
    }

    /** Without what changes when a name is declined: the last letter, of longer names two. */
    private static String stem(String word) {
        return word.substring(0, Math.max(SHORTEST - 1, word.length() - (word.length() > 6 ? 2 : 1)));
    }

    private static List<String> words(LocalizedText text) {
        return Stream.of(Language.values()).map(text::exactly).filter(Objects::nonNull)
                .flatMap(one -> BETWEEN_WORDS.splitAsStream(one.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }
}
