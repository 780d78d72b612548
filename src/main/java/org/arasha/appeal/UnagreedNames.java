package org.arasha.appeal;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/**
 * The words of the names of people on record who have not agreed to be named, to be found in a text in any case form. Relatives share a
 * surname in two forms: a word that is the very name of somebody whom the letter prints is theirs where another of their names, or its
 * initial, stands beside it. Alone it may be a form of the other's.
 */
final class UnagreedNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern AFTER_A_NAME = Pattern.compile("-|[\\s\\h]+");
    private static final Pattern AFTER_AN_INITIAL = Pattern.compile("\\.[\\s\\h]*");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    /** Of names as short as these there are ordinary words that begin alike; a name begins with a capital. */
    private static final int SHORT = 4;

    private final Set<String> names;
    private final List<Set<String>> printed;

    private UnagreedNames(Set<String> names, List<Set<String>> printed) {
        this.names = names;
        this.printed = printed;
    }

    /** Where no case has left the letter. */
    static UnagreedNames of(Collection<IncidentRecord> records, Map<PersonId, Set<String>> spellings,
            Function<IncidentRecord, Set<PersonId>> printed) {
        return of(records, Map.of(), spellings, printed);
    }

    /**
     * @param left      of cases that have left the letter, who is against it: nothing is printed of these cases
     * @param spellings other ways in which names of people are written
     * @param printed   whom the letter names by itself
     */
    static UnagreedNames of(Collection<IncidentRecord> records, Map<IncidentRecord, Set<PersonId>> left, Map<PersonId, Set<String>> spellings,
            Function<IncidentRecord, Set<PersonId>> printed) {
        Set<String> names = new HashSet<>();
        records.forEach(record -> against(record).forEach(person -> names.addAll(words(record, person, spellings))));
        left.forEach((record, against) -> against.forEach(person -> names.addAll(words(record, person, spellings))));
        return of(names, records, printed);
    }

    /**
     * Of one person only, whose case has left the letter: what is said of the others was asked when it was approved.
     *
     * @param held the cases that it holds
     */
    static UnagreedNames ofLeft(IncidentRecord left, PersonId person, Collection<IncidentRecord> held, Map<PersonId, Set<String>> spellings,
            Function<IncidentRecord, Set<PersonId>> printed) {
        return of(words(left, person, spellings), held, printed);
    }

    private static UnagreedNames of(Set<String> names, Collection<IncidentRecord> records, Function<IncidentRecord, Set<PersonId>> printed) {
        if (names.isEmpty()) {
            return new UnagreedNames(names, List.of());
        }
        records.forEach(record -> record.people().stream().filter(not(against(record)::contains)).forEach(person ->
                words(name(record, person)).map(UnagreedNames::plain).forEach(names::remove)));
        return new UnagreedNames(names, records.stream().flatMap(record -> printed.apply(record).stream()
                .filter(not(against(record)::contains)).map(person -> words(name(record, person)).map(UnagreedNames::plain)
                        .collect(Collectors.toSet()))).toList());
    }

    /** How they are called, without the words by which they agreed to appear. */
    private static Set<String> words(IncidentRecord record, PersonId person, Map<PersonId, Set<String>> spellings) {
        Set<String> own = Stream.concat(words(name(record, person)), spellings.getOrDefault(person, Set.of()).stream().flatMap(UnagreedNames::words))
                .map(UnagreedNames::plain).filter(word -> word.length() > 1).collect(Collectors.toSet());
        Naming.appearance(record, person).stream().flatMap(UnagreedNames::words).map(UnagreedNames::plain).toList().forEach(own::remove);
        return own;
    }

    static Set<PersonId> against(IncidentRecord record) {
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
        if (names.isEmpty()) {
            return false;
        }
        List<MatchResult> words = WORD.matcher(text).results().toList();
        return IntStream.range(0, words.size()).anyMatch(i -> isForm(words.get(i).group()) && IntStream.of(i - 1, i + 1)
                .filter(beside -> beside >= 0 && beside < words.size()).noneMatch(beside -> areOfOnePrinted(words.get(i), words.get(beside), text)));
    }

    private boolean isForm(String word) {
        return names.stream().anyMatch(name -> isForm(word, name));
    }

    /** Whether a word is the very name of somebody printed, and the one beside it another of their names, or its initial: «А.», no preposition. */
    private boolean areOfOnePrinted(MatchResult word, MatchResult beside, String text) {
        MatchResult first = word.start() < beside.start() ? word : beside;
        MatchResult second = first == word ? beside : word;
        boolean initial = beside.group().length() == 1;
        if (initial && !(Character.isUpperCase(beside.group().charAt(0)) && text.startsWith(".", beside.end()))) {
            return false;
        }
        String name = plain(word.group());
        String other = plain(beside.group());
        return (initial && first == beside ? AFTER_AN_INITIAL : AFTER_A_NAME).matcher(text.substring(first.end(), second.start())).matches()
                && !(initial ? isInitialOfAnother(word.group(), other) : isForm(beside.group()))
                && printed.stream().filter(one -> one.contains(name)).flatMap(Set::stream).filter(one -> !one.equals(name))
                        .anyMatch(one -> initial ? one.startsWith(other) : one.equals(other));
    }

    /** Relatives may share an initial, too: then it tells nobody apart. */
    private boolean isInitialOfAnother(String surname, String initial) {
        return names.stream().anyMatch(name -> name.startsWith(initial) && !isForm(surname, name));
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
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
