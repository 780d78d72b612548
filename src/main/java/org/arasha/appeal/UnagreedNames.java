package org.arasha.appeal;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/**
 * The words of the names of people on record who have not agreed to be named, to be found in a text in any case form. Relatives share a
 * surname in two forms: a word that is the very name of somebody whom the letter prints is theirs.
 */
final class UnagreedNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    /** Of names as short as these there are ordinary words that begin alike; a name begins with a capital. */
    private static final int SHORT = 4;

    private final Set<String> names;
    private final Set<String> ofOthers;

    private UnagreedNames(Set<String> names, Set<String> ofOthers) {
        this.names = names;
        this.ofOthers = ofOthers;
    }

    static UnagreedNames of(IncidentRecord record) {
        return of(Set.of(record), Map.of());
    }

    /** @param spellings other ways in which names of people are written */
    static UnagreedNames of(Collection<IncidentRecord> records, Map<PersonId, Set<String>> spellings) {
        Set<String> names = new HashSet<>();
        records.forEach(record -> record.people().stream().filter(against(record)::contains).forEach(person -> {
            Set<String> own = Stream.concat(words(name(record, person)), spellings.getOrDefault(person, Set.of()).stream().flatMap(UnagreedNames::words))
                    .map(UnagreedNames::plain).filter(word -> word.length() > 1).collect(Collectors.toSet());
            Naming.appearance(record, person).stream().flatMap(UnagreedNames::words).map(UnagreedNames::plain).toList().forEach(own::remove);
            names.addAll(own);
        }));
        records.forEach(record -> record.people().stream().filter(not(against(record)::contains)).forEach(person ->
                words(name(record, person)).map(UnagreedNames::plain).forEach(names::remove)));
        return new UnagreedNames(names, records.stream().flatMap(record -> Naming.printed(record, Set.of()).stream()
                .filter(not(against(record)::contains)).flatMap(person -> words(name(record, person)))).map(UnagreedNames::plain).collect(Collectors.toSet()));
    }

    private static Set<PersonId> against(IncidentRecord record) {
        return record.against(Consent.Purpose.NAMED_IN_APPEALS).map(Consent::person).collect(Collectors.toSet());
    }

    private static LocalizedText name(IncidentRecord record, PersonId person) {
        return record.names().getOrDefault(person.value(), LocalizedText.NONE);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean in(LocalizedText text) {
        return Stream.of(Language.values()).map(text::exactly).filter(Objects::nonNull).anyMatch(this::in);
    }

    boolean in(String text) {
        return !names.isEmpty() && words(text).filter(word -> !ofOthers.contains(plain(word)))
                .anyMatch(word -> names.stream().anyMatch(name -> isForm(word, name)));
    }

    /** Kazakh adds its endings to a name, Russian changes its last letter or two; in Latin script names are not declined. */
    static boolean isForm(String written, String name) {
        String word = plain(written);
        if (name.length() <= SHORT && !Character.isUpperCase(written.codePointAt(0))) {
            return false;
        }
        if (name.length() < 3 || LATIN.matcher(name).matches()) {
            return word.equals(name);
        }
        if (word.startsWith(name)) {
            return word.length() <= name.length() + (name.length() <= SHORT ? 3 : 4);
        }
        int declined = declined(name);
        return declined > 0 && word.startsWith(name.substring(0, name.length() - declined))
                && word.length() <= name.length() - declined + (declined == 1 ? 2 : 3);
    }

    /** How many letters at its end change. */
    private static int declined(String name) {
        if (name.length() >= 5 && Stream.of("ий", "ый", "ой", "ая", "яя").anyMatch(name::endsWith)) {
            return 2;
        }
        return "аеийоуыьэюя".indexOf(name.charAt(name.length() - 1)) >= 0 ? 1 : 0;
    }

    private static Stream<String> words(LocalizedText text) {
        return Stream.of(Language.values()).map(text::exactly).filter(Objects::nonNull).flatMap(UnagreedNames::words);
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty());
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
