package org.arasha.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Id;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents: opened, described, ended. Whoever may not see a case gets the same answer as for one that does not exist. */
@Service
@Transactional
public class Incidents {

    public static final int LONGEST_NOTE = 4_000;

    private final IncidentStore store;
    private final Places places;
    private final CaseAccess access;
    private final CaseMembers members;
    private final OutcomeRules outcomes;
    private final JdbcClient jdbc;
    private final CacheManager caches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(IncidentStore store, Places places, CaseAccess access, CaseMembers members, OutcomeRules outcomes, JdbcClient jdbc,
            CacheManager caches, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.places = places;
        this.access = access;
        this.members = members;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
        this.caches = caches;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a record under the next number of the year in which it happened, under an id that names no record yet. */
    @Unchecked
    @PreAuthorize(Role.WRITES_RECORDS)
    public Incident open(IncidentId id, LocalizedText title, PartialDate when, Place place, Set<CategoryId> categories, Alarm alarm,
            boolean restricted) {
        return open(List.of(new Opening(id, title, when, place, categories, alarm, restricted))).getFirst();
    }

    /**
     * A record that is to be opened.
     *
     * @param id names no record yet
     */
    public record Opening(IncidentId id, LocalizedText title, PartialDate when, Place place, Set<CategoryId> categories, Alarm alarm,
            boolean restricted) {

        @Override
        public String toString() {
            return "Opening[" + id.value() + "]";
        }
    }

    /** Opens several, written together; in the order in which they are given. */
    @Unchecked
    @PreAuthorize(Role.WRITES_RECORDS)
    public List<Incident> open(List<Opening> openings) {
        openings.forEach(one -> {
            requireNotAhead(one.when());
            requireThereThen(one.place(), one.when());
            requireTitle(one.title());
        });
        return opened(entered(openings, one -> one.when().anchor().getYear(), (one, number) -> new Incident(one.id(), 0, number, one.title(),
                one.when(), one.place(), Incident.kinds(one.categories()), one.alarm(), Urgency.NONE, null, null)),
                openings.stream().filter(Opening::restricted).map(Opening::id).collect(Collectors.toSet()));
    }

    /** Opens a record for a report that came by itself, from the public page or by mail; asks nobody's permission. */
    public Incident openUnasked(LocalizedText title, @Nullable PartialDate when, Alarm alarm) {
        requireTitle(title);
        int year = when == null ? LocalDate.now(clock).getYear() : when.anchor().getYear();
        return opened(entered(List.of(title), one -> year, (one, number) -> new Incident(IncidentId.fresh(), 0, number, one, when, Place.UNKNOWN,
                Incident.kinds(Set.of()), alarm, Urgency.NONE, null, null)), Set.of()).getFirst();
    }

    /** What the current transaction asks of them it does not read again. */
    private List<Incident> opened(List<Incident> entered, Set<IncidentId> restricted) {
        guard(entered, restricted);
        Cache known = Objects.requireNonNull(caches.getCache("incidents"));
        entered.forEach(one -> {
            known.put(one.id(), one);
            events.publishEvent(new IncidentOpened(one.id()));
        });
        return entered;
    }

    /** Closed records of what others have recorded before; the number of each is the next of the year in which it happened. */
    List<Incident> openPast(List<PastIncident> cases) {
        cases.forEach(past -> {
            requireTitle(past.title());
            requireNotAhead(past.when());
            requireThereThen(past.place(), past.when());
            if (past.categories().isEmpty()) {
                throw new Refusal("incident.refusal.noCategory");
            }
        });
        List<Incident> entered = entered(cases, PastIncident::year, (past, number) -> new Incident(past.id(), 0, number, past.title(), past.when(),
                past.place(), Incident.kinds(past.categories()), Alarm.NONE, Urgency.NONE, Outcome.NOT_KNOWN, null));
        guard(entered, cases.stream().filter(PastIncident::restricted).map(PastIncident::id).collect(Collectors.toSet()));
        return entered;
    }

    /** Under the next numbers of their years. The counters of these are taken in one order, so that nobody waits in a circle. */
    private <T> List<Incident> entered(List<T> cases, ToIntFunction<T> year, BiFunction<T, CaseNumber, Incident> made) {
        Map<Integer, Integer> amounts = new TreeMap<>();
        cases.forEach(one -> amounts.merge(year.applyAsInt(one), 1, Integer::sum));
        Map<Integer, Integer> next = new HashMap<>();
        amounts.forEach((of, amount) -> next.put(of, lastNumber(of, amount) - amount));
        return store.saveAll(cases.stream().map(one -> made.apply(one, new CaseNumber(year.applyAsInt(one),
                next.merge(year.applyAsInt(one), 1, Integer::sum)))).toList());
    }

    private void guard(List<Incident> entered, Set<IncidentId> restricted) {
        entered.stream().map(Incident::id).collect(Collectors.groupingBy(restricted::contains,
                Collectors.mapping(IncidentId::value, Collectors.toList()))).forEach((one, ids) -> members.open(ids, one));
    }

    /**
     * @param version the version the description was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody described it differently meanwhile
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public Incident describe(IncidentId id, long version, LocalizedText title, PartialDate when, Place place,
            Set<CategoryId> categories, Alarm alarm, boolean restricted) {
        requireTitle(title);
        requireNotAhead(when);
        if (categories.isEmpty()) {
            throw new Refusal("incident.refusal.noCategory");
        }
        Incident incident = running(id).atVersion(version);
        if (!when.equals(incident.when()) || !Objects.equals(place.region(), incident.place().region())) {
            requireThereThen(place, when);
        }
        store.save(incident.described(title, when, place, categories, alarm));
        if (restricted != access.isRestricted(id.value())) {
            members.restrict(id.value(), restricted);
        }
        events.publishEvent(new IncidentChanged(id));
        if (!alarm.equals(incident.alarm())) {
            events.publishEvent(new AlarmChanged(id));
        }
        return find(id);
    }

    /** For the process; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public boolean isAnyUrgent(Collection<IncidentId> ids) {
        return !ids.isEmpty() && jdbc.sql("select exists (select 1 from incident where id = any(:ids) and urgency <> :none)")
                .param("ids", Id.values(ids)).param("none", Urgency.NONE.name()).query(Boolean.class).single();
    }

    /** Why the most urgent of these goes before others; for what holds them, asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Urgency mostUrgent(Collection<IncidentId> ids) {
        return ids.isEmpty() ? Urgency.NONE : jdbc.sql("select distinct urgency from incident where id = any(:ids)")
                .param("ids", Id.values(ids)).query(String.class).list().stream()
                .map(Urgency::valueOf).min(Comparator.naturalOrder()).orElse(Urgency.NONE);
    }

    /** The detentions of its record that go on, as far as is known; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<DetentionId> detentionsThatGoOn(IncidentId id) {
        return jdbc.sql("select id from detention where incident = ? and still_held").param(id.value()).query(UUID.class).list()
                .stream().map(DetentionId::new).toList();
    }

    /**
     * Adds what was learnt of an alarm to what was known. Of a case that goes into another in the same transaction, so that it
     * has its alarm should the two be told apart again; the other's urgency is decided when it does.
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'MANAGER')")
    public void learn(IncidentId id, Alarm learnt) {
        learn(running(id), learnt);
    }

    /** The same of what came by itself; asks nobody's permission. Of a case that has ended nothing is learnt. */
    @Unchecked
    public void learnUnasked(IncidentId id, Alarm learnt) {
        Incident incident = find(id);
        if (!incident.isClosed()) {
            learn(incident, learnt);
        }
    }

    private void learn(Incident incident, Alarm learnt) {
        Alarm both = incident.alarm().and(learnt);
        if (!both.equals(incident.alarm())) {
            store.save(incident.withAlarm(both));
        }
    }

    /** What the decision table says of its urgency, or a person. */
    @Unchecked
    public void setUrgency(IncidentId id, Urgency urgency) {
        Incident incident = find(id);
        if (incident.urgency() != urgency) {
            store.save(incident.withUrgency(urgency));
            events.publishEvent(new IncidentChanged(id));
        }
    }

    /** @param note why, where it is another than the facts suggest */
    @PreAuthorize("hasRole('MANAGER')")
    public void recordOutcome(IncidentId id, Outcome outcome, String note) {
        Refusal.ifLonger(note, LONGEST_NOTE);
        Incident incident = running(id);
        outcomes.require(incident, outcome, note);
        store.save(incident.ended(outcome, PlainText.orNull(note)));
        events.publishEvent(new OutcomeRecorded(id));
    }

    /** Ends the record of a report that is no case; its number stays. */
    @PreAuthorize("hasRole('INTAKE')")
    public void dismiss(IncidentId id) {
        store.save(running(id).ended(Outcome.NO_CASE, null));
        events.publishEvent(new IncidentChanged(id));
    }

    /** Ends the record because the person does not want it to go on; called by the process. */
    @Unchecked
    public void stop(IncidentId id) {
        store.save(find(id).ended(Outcome.STOPPED, null));
        events.publishEvent(new IncidentStopped(id));
    }

    /** For the process and for other records; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Incident find(IncidentId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchCase"));
    }

    /** @throws Refusal when it does not exist or is not the current user's to see */
    @Transactional(readOnly = true)
    public Incident visible(IncidentId id) {
        access.requireVisible(id.value());
        return find(id);
    }

    /** @throws Refusal when one of them is not the current user's to see */
    void requireVisible(Collection<IncidentId> ids) {
        if (!access.areVisible(ids.stream().map(IncidentId::value).toList())) {
            throw new Refusal("access.refusal.noSuchCase");
        }
    }

    /**
     * The dates by which the law of these incidents is chosen, each once; of one whose date is not known there is none.
     *
     * @throws Refusal when one of them is not the current user's to see
     */
    @Transactional(readOnly = true)
    public Set<PartialDate> dates(Collection<IncidentId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        requireVisible(ids);
        return Set.copyOf(jdbc.sql("select distinct when_kind, when_from, when_to, when_time from incident where id = any(:ids) and when_kind is not null")
                .param("ids", Id.values(ids)).query((row, n) -> Objects.requireNonNull(Rows.date(row, "when"))).list());
    }

    /** The record that a form has opened under its id, if it has. */
    @Transactional(readOnly = true)
    public Optional<Incident> opened(IncidentId id) {
        return store.findById(id).map(one -> visible(one.id()));
    }

    /** The record an address names: {@code 2019-0008}. */
    @Transactional(readOnly = true)
    public Incident visible(String number) {
        return parse(number).flatMap(store::findByNumber).map(incident -> visible(incident.id()))
                .orElseThrow(() -> new Refusal("access.refusal.noSuchCase"));
    }

    /** Whether only its members and managers see it. */
    @Transactional(readOnly = true)
    public boolean isRestricted(IncidentId id) {
        access.requireVisible(id.value());
        return access.isRestricted(id.value());
    }

    /** A visible record that has not ended. */
    @Transactional(readOnly = true)
    public Incident running(IncidentId id) {
        Incident incident = visible(id);
        if (incident.isClosed()) {
            throw new Refusal("incident.refusal.closed");
        }
        return incident;
    }

    /**
     * Whoever writes a part of a record asks for this first: until their transaction ends it goes into no other. A merge takes the
     * row for itself ({@code for update}) before it moves the parts, and this lock waits for that; those who write share it, and
     * it lets them change the record itself later without waiting for one another.
     *
     * @throws Refusal when it is not theirs to see, or has ended
     */
    public void requireWritable(IncidentId id) {
        access.requireVisible(id.value());
        if (!jdbc.sql("select outcome is null from incident where id = ? for key share").param(id.value())
                .query(Boolean.class).optional().orElse(false)) {
            throw new Refusal("incident.refusal.closed");
        }
    }

    /**
     * Until the transaction ends whoever else decides how urgent it is waits; who writes its parts does not. To be called before
     * is read what makes it so; what the transaction had read of it while others decided is forgotten.
     */
    @Unchecked
    @CacheEvict(cacheNames = {"incidents", "records"}, key = "#p0")
    public void hold(IncidentId id) {
        jdbc.sql("select 1 from incident where id = ? for no key update").param(id.value()).query(Integer.class).optional();
    }

    /** The last of so many numbers of a year that nobody else has. */
    private int lastNumber(int year, int amount) {
        return jdbc.sql("""
                insert into incident_number values (:year, :amount)
                on conflict (year) do update set number = incident_number.number + :amount returning number""")
                .param("year", year).param("amount", amount).query(Integer.class).single();
    }

    private void requireNotAhead(PartialDate when) {
        if (when.isAfter(LocalDate.now(clock))) {
            throw new Refusal("incident.refusal.future");
        }
        if (when.anchor().getYear() < CaseNumber.FIRST_YEAR) {
            throw new Refusal("ui.date.tooEarly");
        }
    }

    /** What has been entered stays as it is when an administrator says later that the region had ended. */
    private void requireThereThen(Place place, PartialDate when) {
        if (place.region() != null) {
            places.names().refusal(place.region(), when).ifPresent(Refusal::raise);
        }
    }

    private static void requireTitle(LocalizedText title) {
        if (title.isEmpty()) {
            throw new Refusal("incident.refusal.noTitle");
        }
        Refusal.ifLonger(title, Incident.LONGEST_TITLE);
    }

    private static Optional<CaseNumber> parse(String number) {
        try {
            return Optional.of(CaseNumber.parse(number));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
