package org.arasha.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Unchecked;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people agree to and refuse. {@link ConsentHistory} has all that they ever said. */
@Service
@Transactional
public class Consents {

    public static final int LONGEST_REASON = 4_000;

    private final ConsentStore store;
    private final PersonStore people;
    private final PersonAccess access;
    private final Merges merges;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentStore store, PersonStore people, PersonAccess access, Merges merges, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.access = access;
        this.merges = merges;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Those that hold: for each person, purpose and case what they said last. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<Consent> of(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : store.inForce(people.stream().map(PersonId::value).toList());
    }

    /** The same as it was known at a moment. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<Consent> of(Collection<PersonId> people, Instant moment) {
        return people.isEmpty() ? List.of() : store.inForce(people.stream().map(PersonId::value).toList(), Timestamp.from(moment));
    }

    /**
     * Of whoever is named in these cases no further word is noted until the transaction ends, so that what is read of it here still
     * holds then; what comes meanwhile waits, and is noted as said after it.
     */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdWords(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            people.holdNamedIn(cases);
        }
    }

    /** @param about the case it is said for, or null for all */
    @PreAuthorize(People.ENTERS)
    public void note(PersonId person, Consent.Purpose purpose, Consent.State state, @Nullable UUID about,
            @Nullable LocalDate on, @Nullable String reason) {
        note(person, purpose, state, about, on, reason, LocalizedText.NONE);
    }

    /**
     * Of somebody who was made one with another meanwhile, as a page opened before still has them, what they refuse or take back
     * is noted of the other.
     *
     * @param appearsAs by which words they agree to appear in letters instead of their name; kept where they refuse to be named there
     * @throws Refusal where they agree to something then: the other may have refused it, which nobody has seen here
     */
    @PreAuthorize(People.ENTERS)
    public void note(PersonId person, Consent.Purpose purpose, Consent.State state, @Nullable UUID about,
            @Nullable LocalDate on, @Nullable String reason, LocalizedText appearsAs) {
        access.requireVisible(person, about);
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("ui.date.notAhead");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        Refusal.ifLonger(appearsAs, Consent.LONGEST_APPEARANCE);
        if (about != null) {
            merges.requireApart("incident", about);
        }
        PersonId now = held(person);
        if (!now.equals(person) && state == Consent.State.GIVEN) {
            throw new Refusal("directory.refusal.mergedAlready");
        }
        store.save(new Consent(ConsentId.fresh(), 0, now, purpose, state, about, on, reason,
                Consent.lets(purpose, state) ? appearsAs : LocalizedText.NONE, clock.instant(), user.id()));
        events.publishEvent(new ConsentNoted(now, purpose, state, about));
    }

    /**
     * Of which of two cases something was said while they were one nobody knows once they are two again. What was refused or taken back
     * holds in both, and the one that goes on hears it now; what was agreed to stays with the survivor.
     */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseInBoth(Merge undone) {
        store.refusedSince(undone.id()).stream().map(said -> store.save(said.about(undone.loser())))
                .forEach(said -> events.publishEvent(new ConsentNoted(said.person(), said.purpose(), said.state(), said.about())));
    }

    /** Whom they have been made one with by now; no merge takes these away until the transaction ends. */
    private PersonId held(PersonId person) {
        UUID now = nowOf(person);
        people.hold(List.of(person.value(), now));
        return now.equals(nowOf(person)) ? new PersonId(now) : held(person);
    }

    private UUID nowOf(PersonId person) {
        return merges.into(person.value()).orElse(person.value());
    }
}
