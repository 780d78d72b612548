package org.arasha.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an incident, part by part; each part has its own version, so that two people rarely meet. */
@Service
@Transactional
public class Records {

    private final Incidents incidents;
    private final RecordReading reading;
    private final EntryStores stores;
    private final ClaimTranslations translations;
    private final ArticlesInForce law;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Records(Incidents incidents, RecordReading reading, EntryStores stores, ClaimTranslations translations, ArticlesInForce law,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.reading = reading;
        this.stores = stores;
        this.translations = translations;
        this.law = law;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Everything known of an incident the current user may see. */
    @Transactional(readOnly = true)
    public IncidentRecord of(IncidentId id) {
        incidents.visible(id);
        return reading.now(id);
    }

    /** The same for the process and for letters that hold the incident; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public IncidentRecord unchecked(IncidentId id) {
        return reading.now(id);
    }

    /** The same of many, in as many queries as one takes. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<IncidentRecord> unchecked(List<IncidentId> ids) {
        reading.remember(ids);
        return ids.stream().map(reading::now).toList();
    }

    /** As it was known at a moment, people and organisations under the names of that time; empty where nothing was known yet. */
    @Transactional(readOnly = true)
    public Optional<IncidentRecord> asOf(IncidentId id, Instant moment) {
        incidents.visible(id);
        return reading.at(id, moment);
    }

    /** The same without asking whether the current user may see it; for what rests on records. */
    @Unchecked
    @Transactional(readOnly = true)
    public Optional<IncidentRecord> unchecked(IncidentId id, Instant moment) {
        return reading.at(id, moment);
    }

    /**
     * Claims as they read in these versions, also where they have been changed or removed since; for what rests on them, asks
     * nobody's permission.
     */
    @Unchecked
    @Transactional(readOnly = true)
    public Map<ClaimId, Claim> unchecked(IncidentId id, Map<ClaimId, Long> versions) {
        Map<ClaimId, Claim> found = new HashMap<>();
        reading.past(id).entries().stream().map(Version::value).filter(Claim.class::isInstance).map(Claim.class::cast)
                .filter(claim -> Objects.equals(versions.get(claim.id()), claim.version())).forEach(claim -> found.put(claim.id(), claim));
        return found;
    }

    /** Reads many at once, as they are or as they were at a moment, before a transaction asks for one after the other. */
    @Transactional(readOnly = true)
    public void remember(List<IncidentId> ids, @Nullable Instant moment) {
        if (moment == null) {
            reading.remember(ids);
        } else {
            reading.remember(ids, moment);
        }
    }

    /** Enters a part; at position 0 it becomes the last of its kind. */
    @PreAuthorize(Role.WRITES_RECORDS)
    public <E extends Entry> E add(E entry) {
        return enter(entry);
    }

    /** Enters several parts at once; what they rest on is in the record already. */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void add(IncidentId incident, List<? extends Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        IncidentRecord known = writable(incident, entries);
        RecordRules rules = rules(known);
        for (Entry entry : entries) {
            if (!entry.incident().equals(incident)) {
                throw new IllegalArgumentException("A part of another record");
            }
            requireVerifier(entry, Claim.Standing.ALLEGED, null);
            rules.require(entry);
            stores.save(EntryStores.last(entry, known));
        }
        tell(incident);
        entries.stream().filter(Detention.class::isInstance).findFirst().ifPresent(this::tellHeld);
    }

    /**
     * Enters a part, or changes one that is there; a new one at position 0 becomes the last of its kind.
     *
     * @throws OptimisticLockingFailureException when somebody changed or removed it meanwhile
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void save(Entry entry) {
        if (entry.version() == 0) {
            enter(entry);
            return;
        }
        IncidentRecord known = writable(entry.incident(), List.of(entry));
        Entry before = stores.find(entry).filter(one -> one.incident().equals(entry.incident()))
                .orElseThrow(() -> new OptimisticLockingFailureException("The part has been removed"));
        requireVerifier(entry, before instanceof Claim was ? was.standing() : null, before instanceof Claim was ? was.reason() : null);
        rules(known).require(entry);
        stores.save(entry);
        if (before instanceof Claim was && entry instanceof Claim now) {
            translations.follow(was, now);
        }
        tell(entry.incident());
        tellHeld(entry);
    }

    /** The same for a part that names somebody new: who is not known yet is entered with the part, or not at all. */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void save(Supplier<? extends Entry> made) {
        save(made.get());
    }

    /**
     * Takes a part out of the record; its history stays. What rests on it or contradicts it lets go of it.
     *
     * @throws OptimisticLockingFailureException when somebody changed or removed it meanwhile
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void remove(Entry entry) {
        IncidentRecord known = writable(entry.incident(), List.of(entry));
        switch (entry) {
            case Source source -> known.claims().stream().filter(claim -> claim.sourceIds().contains(source.id()))
                    .map(claim -> claim.without(source.id())).forEach(claim -> {
                        if (claim.standing() == Claim.Standing.ESTABLISHED && claim.sources().isEmpty()) {
                            throw new Refusal("incident.refusal.carriesEstablished", claim.position());
                        }
                        stores.save(claim);
                    });
            case Claim claim -> known.claims().stream().filter(other -> other.contradicts(claim.id()))
                    .map(other -> other.without(claim.id())).forEach(stores::save);
            case Involvement one -> { }
            case Detention one -> { }
            case Proceeding one -> { }
            case Equipment one -> { }
        }
        stores.remove(entry);
        tell(entry.incident());
        tellHeld(entry);
    }

    /** Puts a claim before the one before it, or after the one after it. */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void move(Claim claim, boolean up) {
        List<Claim> order = new ArrayList<>(writable(claim.incident()).claims());
        int at = order.stream().map(Claim::id).toList().indexOf(claim.id());
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.add(to, order.remove(at));
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                stores.save(order.get(i).at(i + 1));
            }
        }
        tell(claim.incident());
    }

    /** @throws OptimisticLockingFailureException when somebody assessed it meanwhile */
    @PreAuthorize("hasRole('VERIFIER')")
    public Claim assess(ClaimId id, long version, Claim.Standing standing, @Nullable String reason, Set<SourceId> rests) {
        Claim claim = stores.claim(id).orElseThrow(() -> new Refusal("incident.refusal.noClaim"));
        IncidentRecord known = writable(claim.incident());
        if (claim.version() != version) {
            throw new OptimisticLockingFailureException("The claim has changed");
        }
        Claim assessed = claim.assessed(standing, reason, rests);
        rules(known).require(assessed);
        tell(claim.incident());
        return stores.save(assessed);
    }

    private <E extends Entry> E enter(E entry) {
        IncidentRecord known = writable(entry.incident(), List.of(entry));
        requireVerifier(entry, Claim.Standing.ALLEGED, null);
        rules(known).require(entry);
        E entered = stores.save(EntryStores.last(entry, known));
        tell(entry.incident());
        tellHeld(entry);
        return entered;
    }

    /** How well a claim is founded is a verifier's to say; until then it is alleged. */
    private void requireVerifier(Entry entry, Claim.@Nullable Standing standing, @Nullable String reason) {
        if (entry instanceof Claim claim && !user.is(Role.VERIFIER)
                && (claim.standing() != standing || !Objects.equals(claim.reason(), reason))) {
            throw new Refusal("incident.refusal.standingByVerifier");
        }
    }

    /** Whoever else decides how urgent it is waits where somebody is held or let go, and from before anything is written: they, too, begin so. */
    private IncidentRecord writable(IncidentId id, List<? extends Entry> entries) {
        if (entries.stream().anyMatch(Detention.class::isInstance)) {
            incidents.hold(id);
        }
        return writable(id);
    }

    private IncidentRecord writable(IncidentId id) {
        incidents.requireWritable(id);
        return reading.now(id);
    }

    private RecordRules rules(IncidentRecord known) {
        return new RecordRules(known, LocalDate.now(clock), law);
    }

    private void tell(IncidentId incident) {
        events.publishEvent(new IncidentChanged(incident));
    }

    /** Whoever is held, or is let go, changes how urgent the case is. */
    private void tellHeld(Entry entry) {
        if (entry instanceof Detention) {
            events.publishEvent(new AlarmChanged(entry.incident()));
        }
    }
}
