package org.arasha.appeal;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.Merges;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whether the people a letter speaks of agree, as they have said until now, that others read it. */
@Component
class NamedPeople {

    private final Records records;
    private final People people;
    private final Consents consents;
    private final Merges merges;
    private final LetterComposer composer;
    private final LeftOut leftOut;
    private final LeftCases leftCases;
    private final HeldLetters heldLetters;

    NamedPeople(Records records, People people, Consents consents, Merges merges, LetterComposer composer, LeftOut leftOut,
            LeftCases leftCases, HeldLetters heldLetters) {
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.merges = merges;
        this.composer = composer;
        this.leftOut = leftOut;
        this.leftCases = leftCases;
        this.heldLetters = heldLetters;
    }

    /** As they have said until now, in any spelling that is known. */
    UnagreedNames unagreed(Appeal appeal) {
        return unagreed(appeal, records.unchecked(appeal.incidentIds()), leftOut.of(appeal.id()));
    }

    private UnagreedNames unagreed(Appeal appeal, List<IncidentRecord> held, Set<UUID> untold) {
        Map<IncidentRecord, Set<PersonId>> left = records.unchecked(leftCases.of(appeal.id())).stream()
                .collect(Collectors.toMap(Function.identity(), record -> against(record, appeal.kind())));
        Set<PersonId> unagreed = Stream.concat(held.stream().map(UnagreedNames::against), left.values().stream()).flatMap(Set::stream)
                .collect(Collectors.toSet());
        return UnagreedNames.of(held, left, spellings(unagreed), record -> Naming.printed(appeal, record, untold));
    }

    /** Whoever did not want it of a case that has left the letter wants it no more of one that speaks of them without it. */
    private static Set<PersonId> against(IncidentRecord left, Appeal.Kind kind) {
        return Stream.concat(UnagreedNames.against(left).stream(), kind.needs().stream().flatMap(purpose -> left.victimsAgainst(purpose).stream())
                .map(Consent::person)).collect(Collectors.toSet());
    }

    /** @param letters all that go out; where everybody agrees they are not asked for */
    PeopleRules rules(Appeal appeal, Supplier<List<Letter>> letters) {
        List<IncidentRecord> held = records.unchecked(appeal.incidentIds());
        Set<UUID> untold = leftOut.of(appeal.id());
        UnagreedNames unagreed = unagreed(appeal, held, untold);
        return new PeopleRules(appeal, held, unagreed, untold, unagreed.isEmpty() ? List::of : () -> readable(appeal, letters.get()));
    }

    /**
     * Whoever is asked to sign reads it in any language, not only in those in which it is filed. What one addressee gets says nothing
     * of people that the whole does not say.
     */
    private List<Letter> readable(Appeal appeal, List<Letter> filed) {
        return Stream.concat(filed.stream(), Stream.of(Language.values()).map(Variant::toAll).filter(not(appeal.variants()::contains))
                .map(whole -> composer.compose(appeal, whole))).toList();
    }

    /**
     * All letters that go out, for those outside who read and sign them.
     *
     * @throws Refusal when somebody has spoken against it since it was handed over: nobody outside reads or signs it until it is mended,
     *                 and nobody reads it there any more once it was approved, or where its last case has left it
     */
    List<Letter> agreed(Appeal appeal) {
        appeal.requireGoing();
        if (appeal.approvedAt() != null && heldLetters.since(appeal.id()).isPresent()) {
            throw new Refusal("appeal.refusal.notReadAnyMore");
        }
        List<Letter> letters = composer.composeAll(appeal);
        if (appeal.approvedAt() == null && against(appeal, () -> letters).isPresent()) {
            throw new Refusal("appeal.refusal.notToSignYet");
        }
        return letters;
    }

    /** Why nobody outside reads or signs it as it is. */
    Optional<Refusal> against(Appeal appeal) {
        return against(appeal, () -> composer.composeAll(appeal));
    }

    private Optional<Refusal> against(Appeal appeal, Supplier<List<Letter>> letters) {
        return rules(appeal, letters).all().flatMap(Optional::stream).findFirst();
    }

    /**
     * Until the transaction ends nobody is noted to agree or refuse, and none of its cases becomes one with another: what comes while a letter
     * is approved comes after it. Cases are held before people, as by whoever joins cases or notes a word.
     */
    void holdWords(Appeal appeal) {
        List<UUID> cases = spokenOf(appeal);
        merges.holdApart("incident", cases);
        if (cases.equals(spokenOf(appeal))) {
            consents.holdWords(cases);
        } else {
            holdWords(appeal);
        }
    }

    private List<UUID> spokenOf(Appeal appeal) {
        return Stream.concat(appeal.incidentIds().stream(), leftCases.of(appeal.id()).stream()).map(IncidentId::value).toList();
    }

    /**
     * Those whom the letter names by itself, or where it only mentions their case, and who have never said whether they may be, with
     * their names.
     */
    Map<PersonId, LocalizedText> notAsked(Appeal appeal) {
        Set<UUID> untold = leftOut.of(appeal.id());
        Map<PersonId, LocalizedText> notAsked = new HashMap<>();
        List<String> mentions = composer.composeAll(appeal).stream().flatMap(Passage::of).filter(one -> one.part() == Passage.Part.MENTIONED)
                .map(Passage::text).toList();
        records.unchecked(appeal.incidentIds()).forEach(record -> Naming.printed(record, untold).stream()
                .filter(person -> !appeal.isMentioned(record.incident().id()) || isNamed(person, record, mentions))
                .filter(person -> !Naming.isAsked(record, person))
                .forEach(person -> notAsked.put(person, record.names().getOrDefault(person.value(), LocalizedText.NONE))));
        return notAsked;
    }

    private static boolean isNamed(PersonId person, IncidentRecord record, List<String> mentions) {
        return mentions.stream().anyMatch(UnagreedNames.of(List.of(), Map.of(record, Set.of(person)), Map.of(), one -> Set.of())::in);
    }

    private Map<PersonId, Set<String>> spellings(Set<PersonId> unagreed) {
        return unagreed.isEmpty() ? Map.of() : people.byId(unagreed).values().stream().collect(Collectors.toMap(Person::id, Person::spellings));
    }
}
