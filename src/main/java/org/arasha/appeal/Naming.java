package org.arasha.appeal;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** Who may be named in a letter, and by which words. */
final class Naming {

    private Naming() {}

    /** Their latest word on being named in appeals counts, on this incident or on all; where there is none, they have not refused. */
    static boolean isAgreed(IncidentRecord record, PersonId person) {
        return against(record, person).findAny().isEmpty();
    }

    /** Whether they have said anything of being named in appeals, on this incident or on all. */
    static boolean isAsked(IncidentRecord record, PersonId person) {
        return record.consents().stream().anyMatch(said -> said.person().equals(person) && said.purpose() == Consent.Purpose.NAMED_IN_APPEALS
                && (said.about() == null || said.about().equals(record.incident().id().value())));
    }

    private static Stream<Consent> against(IncidentRecord record, PersonId person) {
        return record.against(Consent.Purpose.NAMED_IN_APPEALS).filter(said -> said.person().equals(person));
    }

    /** By name, or as they have agreed to appear where they do not want to be named; what they said of this incident goes before. */
    static String inLetter(IncidentRecord record, PersonId person, Language language) {
        return appearance(record, person).map(words -> words.in(language)).orElseGet(() -> record.nameOf(person, language));
    }

    static String inLetter(IncidentRecord record, Detention held, Language language) {
        return held.person() == null ? record.nameOf(held, language) : inLetter(record, held.person(), language);
    }

    static Optional<LocalizedText> appearance(IncidentRecord record, PersonId person) {
        return against(record, person).filter(said -> !said.appearsAs().isEmpty())
                .max(Comparator.comparing(said -> said.about() != null)).map(Consent::appearsAs);
    }

    /** Whether, not to be named, they have agreed in each of these languages how they appear. */
    static boolean appears(IncidentRecord record, PersonId person, Set<Language> languages) {
        return appearance(record, person).filter(words -> languages.stream().allMatch(words::has)).isPresent();
    }

    static boolean isAgreed(IncidentRecord record, Claim claim) {
        return claim.persons().stream().allMatch(person -> isAgreed(record, person));
    }

    /** Nobody, where the letter only mentions the case. */
    static Set<PersonId> printed(Appeal appeal, IncidentRecord record, Set<UUID> leftOut) {
        return appeal.isMentioned(record.incident().id()) ? Set.of() : printed(record, leftOut);
    }

    /**
     * Whom the letter names by itself, without an author's word: victims, who was held, and whom a proceeding is against.
     *
     * @param leftOut facts that it does not tell of
     */
    static Set<PersonId> printed(IncidentRecord record, Set<UUID> leftOut) {
        return Stream.of(record.victims().stream().map(Involvement::person).filter(Objects::nonNull),
                        record.detentions().stream().filter(one -> !leftOut.contains(one.id().value())).flatMap(one -> one.persons().stream()),
                        record.proceedings().stream().filter(one -> !leftOut.contains(one.id().value())).flatMap(one -> one.persons().stream()))
                .flatMap(people -> people).collect(Collectors.toSet());
    }
}
