package org.arasha.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.shared.Id;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.interceptor.SimpleKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads records of incidents by key: a fixed number of queries, however much they hold and however many they are. */
@Component
class RecordReading {

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Places places;
    private final Consents consents;
    private final ArticlesInForce law;
    private final CacheManager caches;

    RecordReading(JdbcClient jdbc, Categories categories, Places places, Consents consents, ArticlesInForce law, CacheManager caches) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.places = places;
        this.consents = consents;
        this.law = law;
        this.caches = caches;
    }

    /** Read once in each transaction, until a part of it changes. */
    @Cacheable("records")
    public IncidentRecord now(IncidentId id) {
        return found(now(List.of(id)), id);
    }

    /** Reads many in as many queries as one takes, so that each is at hand when this transaction asks for it. */
    void remember(Collection<IncidentId> ids) {
        Cache records = cache("records");
        now(ids.stream().distinct().filter(id -> records.get(id) == null).toList()).forEach(records::put);
    }

    /** The same for what was known of them at a moment. */
    void remember(Collection<IncidentId> ids, Instant moment) {
        Cache records = cache("pastRecords");
        read(new Versions(jdbc, true), ids.stream().distinct().filter(id -> records.get(new SimpleKey(id, moment)) == null).toList())
                .forEach((id, past) -> records.put(new SimpleKey(id, moment), at(past, moment).orElse(null)));
    }

    private Map<IncidentId, IncidentRecord> now(List<IncidentId> ids) {
        Map<IncidentId, Past> now = read(new Versions(jdbc, false), ids);
        Map<PersonId, List<Consent>> said = consents.of(now.values().stream().flatMap(RecordReading::people).distinct().toList())
                .stream().collect(Collectors.groupingBy(Consent::person));
        Map<IncidentId, IncidentRecord> records = new HashMap<>();
        now.forEach((id, past) -> records.put(id, past.everything().with(people(past).distinct()
                .flatMap(person -> said.getOrDefault(person, List.of()).stream()).toList())));
        return records;
    }

    Past past(IncidentId id) {
        return found(pasts(List.of(id)), id);
    }

    Map<IncidentId, Past> pasts(Collection<IncidentId> ids) {
        return read(new Versions(jdbc, true), ids);
    }

    /** As it was known at a moment, with what its people had agreed to by then. */
    @Cacheable("pastRecords")
    public Optional<IncidentRecord> at(IncidentId id, Instant moment) {
        return at(past(id), moment);
    }

    private Optional<IncidentRecord> at(Past past, Instant moment) {
        return past.at(moment).map(then -> then.with(consents.of(then.people(), moment)));
    }

    private static <T> T found(Map<IncidentId, T> found, IncidentId id) {
        T one = found.get(id);
        if (one == null) {
            throw new Refusal("access.refusal.noSuchCase");
        }
        return one;
    }

    private Cache cache(String name) {
        return Objects.requireNonNull(caches.getCache(name));
    }

    private Map<IncidentId, Past> read(Versions versions, Collection<IncidentId> cases) {
        List<UUID> ids = cases.stream().map(IncidentId::value).toList();
        List<Version<Incident>> incidents = incidents(versions, ids);
        List<Version<? extends Entry>> entries = new ArrayList<>(claims(versions, ids));
        entries.addAll(versions.ofIncidents("involvement", ids, "position, id", Rows::involvement));
        entries.addAll(versions.ofIncidents("detention", ids, "from_from, from_to, id", Rows::detention));
        entries.addAll(proceedings(versions, ids));
        entries.addAll(versions.ofIncidents("equipment", ids, "position, id", Rows::equipment));
        entries.addAll(versions.ofIncidents("source", ids, "position, id", Rows::source));
        Set<CategoryId> kinds = incidents.stream().flatMap(one -> one.value().categoryIds().stream()).collect(Collectors.toSet());
        List<Category> all = categories.byId(kinds);
        boolean other = entries.stream().anyMatch(one -> one.value() instanceof Proceeding that && !that.isUnderFirstLaws());
        LawNames laws = other ? law.laws() : LawNames.FIRST;
        Map<IncidentId, List<Version<? extends Entry>>> ofCases = entries.stream().collect(Collectors.groupingBy(one -> one.value().incident()));
        Map<IncidentId, Set<Id>> spokenOf = new HashMap<>();
        ofCases.forEach((id, its) -> spokenOf.put(id, spokenOf(its)));
        Map<UUID, List<Version<Past.Named>>> names = names(versions, spokenOf.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return incidents.stream().collect(Collectors.groupingBy(one -> one.value().id())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Past(one.getValue(), ofCases.getOrDefault(one.getKey(), List.of()),
                        spokenOf.getOrDefault(one.getKey(), Set.of()).stream().flatMap(id -> names.getOrDefault(id.value(), List.of()).stream()).toList(),
                        all, places.names(), laws)));
    }

    private static List<Version<Incident>> incidents(Versions versions, List<UUID> ids) {
        List<Version<Incident>> rows = versions.by("id", "incident", ids, "id", Rows::incident);
        Parts<CategoryId> kinds = Parts.read(versions, "incident_category", "incident_id", ids, "category",
                row -> new CategoryId(Rows.id(row, "category")));
        return woven(rows, Incident::id, List.of(kinds), (version, owner) -> version.value().of(Set.copyOf(kinds.of(owner, version))));
    }

    private static List<Version<Claim>> claims(Versions versions, List<UUID> ids) {
        List<Version<Claim>> rows = versions.ofIncidents("claim", ids, "position, id", Rows::claim);
        List<UUID> owners = ids(rows, Claim::id);
        Parts<Claim.Concerned> concerned = Parts.read(versions, "claim_person", "claim_id", owners, "person",
                row -> new Claim.Concerned(new PersonId(Rows.id(row, "person"))));
        Parts<Claim.Cited> cited = Parts.read(versions, "claim_source", "claim_id", owners, "source",
                row -> new Claim.Cited(new SourceId(Rows.id(row, "source"))));
        Parts<Claim.Contradicted> against = Parts.read(versions, "claim_contradiction", "claim_id", owners, "claim",
                row -> new Claim.Contradicted(Rows.id(row, "claim")));
        return woven(rows, Claim::id, List.of(concerned, cited, against), (version, owner) -> version.value().with(
                Set.copyOf(concerned.of(owner, version)), Set.copyOf(cited.of(owner, version)), Set.copyOf(against.of(owner, version))));
    }

    private static List<Version<Proceeding>> proceedings(Versions versions, List<UUID> ids) {
        List<Version<Proceeding>> rows = versions.ofIncidents("proceeding", ids, "id", Rows::proceeding);
        List<UUID> owners = ids(rows, Proceeding::id);
        Parts<Proceeding.Against> against = Parts.read(versions, "proceeding_person", "proceeding_id", owners, "person",
                row -> new Proceeding.Against(new PersonId(Rows.id(row, "person"))));
        Parts<Proceeding.Step> steps = Parts.read(versions, "proceeding_step", "proceeding_id", owners, "position", Rows::step);
        return woven(rows, Proceeding::id, List.of(against, steps), (version, owner) -> version.value().with(
                Set.copyOf(against.of(owner, version)), steps.of(owner, version)));
    }

    /** Each version with the parts it had; one more version for each time at which parts alone came or went. */
    private static <T> List<Version<T>> woven(List<Version<T>> rows, Function<T, Id> id, List<Parts<?>> parts,
            BiFunction<Version<T>, UUID, T> whole) {
        List<Version<T>> woven = new ArrayList<>();
        for (Version<T> row : rows) {
            UUID owner = id.apply(row.value()).value();
            List<Instant> turns = new ArrayList<>(List.of(row.from()));
            parts.stream().flatMap(one -> one.turns(owner)).filter(turn -> turn.isAfter(row.from()) && row.stood(turn))
                    .distinct().sorted().forEach(turns::add);
            for (int i = 0; i < turns.size(); i++) {
                boolean last = i == turns.size() - 1;
                Version<T> version = new Version<>(row.value(), turns.get(i), last ? row.until() : turns.get(i + 1),
                        i == 0 ? row.by() : null, last ? row.endedBy() : null);
                woven.add(new Version<>(whole.apply(version, owner), version.from(), version.until(), version.by(), version.endedBy()));
            }
        }
        return woven;
    }

    /** The people and organisations that are spoken of. */
    private static Set<Id> spokenOf(List<Version<? extends Entry>> entries) {
        Set<Id> spokenOf = new HashSet<>();
        entries.forEach(version -> {
            spokenOf.addAll(version.value().persons());
            if (version.value() instanceof Involvement one) {
                Stream.of(one.organisation(), one.affiliation()).filter(Objects::nonNull).forEach(spokenOf::add);
            }
        });
        return spokenOf;
    }

    /** The names they have and had. */
    private static Map<UUID, List<Version<Past.Named>>> names(Versions versions, Set<Id> ids) {
        return Stream.concat(named(versions, "person", PersonId.class, ids), named(versions, "organisation", OrganisationId.class, ids))
                .collect(Collectors.groupingBy(one -> one.value().id()));
    }

    private static Stream<Version<Past.Named>> named(Versions versions, String table, Class<? extends Id> kind, Set<Id> ids) {
        return versions.by("id", table, ids.stream().filter(kind::isInstance).map(Id::value).toList(), "id",
                row -> new Past.Named(Rows.id(row, "id"), LocalizedText.read(row, "name"))).stream();
    }

    private static Stream<PersonId> people(Past past) {
        return past.entries().stream().flatMap(version -> version.value().persons().stream());
    }

    private static <T> List<UUID> ids(List<Version<T>> rows, Function<T, Id> id) {
        return rows.stream().map(row -> id.apply(row.value()).value()).distinct().toList();
    }
}
