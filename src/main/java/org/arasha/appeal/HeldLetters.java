package org.arasha.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.Unchecked;
import org.arasha.directory.Consent;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were approved and are not to go out any more: somebody they speak of has taken back consent since. */
@Service
@Transactional(readOnly = true)
public class HeldLetters {

    private final AppealStore appeals;
    private final Records records;
    private final LeftOut leftOut;
    private final LeftCases leftCases;
    private final LetterComposer composer;
    private final People people;
    private final JoinedSince joined;
    private final Clock clock;

    HeldLetters(AppealStore appeals, Records records, LeftOut leftOut, LeftCases leftCases, LetterComposer composer, People people, JoinedSince joined,
            Clock clock) {
        this.appeals = appeals;
        this.records = records;
        this.leftOut = leftOut;
        this.leftCases = leftCases;
        this.composer = composer;
        this.people = people;
        this.joined = joined;
        this.clock = clock;
    }

    /** The day in Asia/Almaty on which the letter first heard of somebody who is against it; empty where it may go out. */
    @Unchecked
    public Optional<LocalDate> since(AppealId id) {
        return appeals.findById(id).flatMap(appeal -> since(appeal, appeal.kind()));
    }

    /** @param filed as what one of its letters is filed, whatever the appeal was begun as */
    @Unchecked
    public Optional<LocalDate> since(AppealId id, Appeal.Kind filed) {
        return appeals.findById(id).flatMap(appeal -> since(appeal, filed));
    }

    private Optional<LocalDate> since(Appeal appeal, Appeal.Kind filed) {
        return words(appeal, filed).map(Word::heardAt).min(Comparator.naturalOrder()).map(heard -> LocalDate.ofInstant(heard, clock.getZone()));
    }

    /**
     * What holds a letter.
     *
     * @param said    what somebody has refused or taken back
     * @param record  of the case for which that counts
     * @param left    whether that case has left it
     * @param heardAt when it was noted, or a merge brought it to the letter
     */
    record Word(Consent said, IncidentRecord record, boolean left, Instant heardAt) {}

    /** All that holds it, as the appeal that it is. */
    Stream<Word> words(AppealId id) {
        return appeals.findById(id).stream().flatMap(appeal -> words(appeal, appeal.kind()));
    }

    private Stream<Word> words(Appeal appeal, Appeal.Kind filed) {
        Set<UUID> untold = leftOut.of(appeal.id());
        List<IncidentRecord> held = records.unchecked(appeal.incidentIds());
        return Stream.concat(held.stream().flatMap(record -> against(record, filed).filter(said -> !isAgreedBefore(said, record, untold, appeal))
                        .map(said -> new Word(said, record, false, heardAt(said, record, appeal)))),
                records.unchecked(leftCases.of(appeal.id())).stream()
                        .flatMap(record -> against(record, filed).filter(said -> isNamedAllTheSame(said, record, appeal))
                                .map(said -> new Word(said, record, true, heardAt(said, record, appeal)))));
    }

    private static Stream<Consent> against(IncidentRecord record, Appeal.Kind filed) {
        return Stream.concat(filed.needs().stream().flatMap(purpose -> record.victimsAgainst(purpose).stream()),
                record.against(Consent.Purpose.NAMED_IN_APPEALS));
    }

    /** The letter was approved with them as they wanted to appear, or without them. */
    private boolean isAgreedBefore(Consent said, IncidentRecord record, Set<UUID> untold, Appeal appeal) {
        return appeal.approvedAt() != null && said.notedAt().isBefore(appeal.approvedAt()) && said.purpose() == Consent.Purpose.NAMED_IN_APPEALS
                && (Naming.appears(record, said.person(), appeal.languages()) || !Naming.printed(appeal, record, untold).contains(said.person()))
                && !(isBroughtSince(said, record, appeal) && names(appeal, record, said.person()));
    }

    /** Their case had left the letter when it was approved; they have spoken against it since. */
    private boolean isNamedAllTheSame(Consent said, IncidentRecord left, Appeal appeal) {
        return appeal.approvedAt() != null && (!said.notedAt().isBefore(appeal.approvedAt()) || isBroughtSince(said, left, appeal))
                && names(appeal, left, said.person());
    }

    /** A merge may have brought what was said to this case only after the letter was approved: nobody asked then whether it names them. */
    private boolean isBroughtSince(Consent said, IncidentRecord record, Appeal appeal) {
        return joined.brought(said, record.incident().id(), appeal).isPresent();
    }

    /** A letter that was out before a merge brought it may have been handed in before. */
    private Instant heardAt(Consent said, IncidentRecord record, Appeal appeal) {
        return appeal.approvedAt() == null ? said.notedAt()
                : joined.brought(said, record.incident().id(), appeal).filter(said.notedAt()::isBefore).orElse(said.notedAt());
    }

    /** Whether what its authors wrote names somebody of a case, such as one that has left it, in a language in which it may be read. */
    boolean names(Appeal appeal, IncidentRecord left, PersonId person) {
        Set<UUID> untold = leftOut.of(appeal.id());
        Map<PersonId, Set<String>> spellings = people.byId(Set.of(person)).values().stream().collect(Collectors.toMap(Person::id, Person::spellings));
        UnagreedNames names = UnagreedNames.ofLeft(left, person, records.unchecked(appeal.incidentIds()), spellings,
                record -> Naming.printed(appeal, record, untold));
        return composer.composeInAll(appeal).values().stream().flatMap(PeopleRules::told)
                .anyMatch(passage -> names.in(passage.text()));
    }
}
