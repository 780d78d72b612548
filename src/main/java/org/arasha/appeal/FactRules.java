package org.arasha.appeal;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.directory.PersonId;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.legal.Norm;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;

/**
 * What a letter prints of its records by itself is written in each language in which it is filed: none of it is taken from another.
 * Titles of sources stay in the language of the source, by which it is found. A name of a person counts where it is known in letters of
 * that language: no other spelling is made of it.
 *
 * @param held    the records of its incidents
 * @param leftOut facts that it does not tell of
 * @param norms   it cites, and those of the proceedings it tells of
 */
record FactRules(Appeal appeal, List<IncidentRecord> held, Set<UUID> leftOut, Collection<Norm> norms) {

    /** What of an incident a letter prints. */
    enum Printed { PLACE, SPOT, POST, DETENTION, HELD, NAME }

    private record Words(Printed what, LocalizedText text) {}

    private record Gap(Language language, Printed what) {}

    /** Each names all that lack the same: whoever mends it goes to several cases. */
    Stream<Optional<Refusal>> all() {
        return Stream.concat(everyFactIsWritten(), everyNormIsNamed()).map(Optional::of);
    }

    private Stream<Refusal> everyFactIsWritten() {
        Map<Gap, Set<String>> cases = new LinkedHashMap<>();
        held.forEach(record -> words(record).forEach(words -> lacking(words).forEach(language -> cases.computeIfAbsent(
                new Gap(language, words.what()), gap -> new LinkedHashSet<>()).add(record.incident().number().toString()))));
        return cases.entrySet().stream().map(one -> new Refusal(ApprovalRule.REFUSED + "everyFactIsWritten", String.join(", ", one.getValue()),
                one.getKey().language().name(), one.getKey().what().name(), one.getValue().size()));
    }

    /** The law's short name, and the title where a lawyer has confirmed it: else none is printed. */
    private Stream<Refusal> everyNormIsNamed() {
        Map<Language, Set<String>> articles = new TreeMap<>();
        norms.forEach(norm -> Stream.concat(lacking(norm.law()), norm.confirmed() ? lacking(norm.title()) : Stream.empty())
                .forEach(language -> articles.computeIfAbsent(language, any -> new LinkedHashSet<>())
                        .add(norm.ref().article() + " (" + norm.law().in(appeal.text().language()) + ")")));
        return articles.entrySet().stream().map(one -> new Refusal(ApprovalRule.REFUSED + "everyNormIsNamed", String.join(", ", one.getValue()),
                one.getKey().name(), one.getValue().size()));
    }

    private Stream<Words> words(IncidentRecord record) {
        Place place = record.place();
        Words locality = new Words(Printed.PLACE, place.locality());
        if (appeal.isMentioned(record.incident().id())) {
            return Stream.of(locality);
        }
        return Stream.of(Stream.of(locality, new Words(Printed.SPOT, place.words())),
                record.victims().stream().filter(one -> one.person() != null && Naming.appearance(record, one.person()).isEmpty())
                        .map(Involvement::post).map(post -> new Words(Printed.POST, post)),
                told(record).map(one -> new Words(Printed.DETENTION, one.place())),
                told(record).filter(one -> one.person() == null).map(one -> new Words(Printed.HELD, one.unknown())),
                named(record).map(person -> new Words(Printed.NAME, record.names().getOrDefault(person.value(), LocalizedText.NONE))))
                .flatMap(all -> all);
    }

    private Stream<Detention> told(IncidentRecord record) {
        return record.detentions().stream().filter(ToldFacts::isTold).filter(one -> !leftOut.contains(one.id().value()));
    }

    /** Those who appear under their names. */
    private Stream<PersonId> named(IncidentRecord record) {
        return Stream.of(record.victims().stream().map(Involvement::person), told(record).map(Detention::person),
                        record.proceedings().stream().filter(one -> !leftOut.contains(one.id().value())).flatMap(one -> one.persons().stream()))
                .flatMap(people -> people).filter(Objects::nonNull).distinct().filter(person -> Naming.appearance(record, person).isEmpty());
    }

    private Stream<Language> lacking(Words words) {
        return words.what() == Printed.NAME ? lacking(words.text()).filter(one -> !isInLettersOf(one, words.text().in(one)))
                : lacking(words.text());
    }

    private static boolean isInLettersOf(Language language, String name) {
        UnicodeScript script = switch (language) {
            case RU, KK -> UnicodeScript.CYRILLIC;
            case EN -> UnicodeScript.LATIN;
        };
        return name.codePoints().filter(Character::isLetter).allMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /** What is empty is not printed. */
    private Stream<Language> lacking(LocalizedText text) {
        return text.isEmpty() ? Stream.empty() : appeal.languages().stream().filter(one -> !text.has(one));
    }
}
