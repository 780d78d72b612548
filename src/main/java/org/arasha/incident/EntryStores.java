package org.arasha.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Merges;
import org.arasha.directory.PersonId;
import org.arasha.shared.Refusal;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/** Writes the parts of records, each to its own table. */
@Component
class EntryStores {

    private final JdbcAggregateTemplate tables;
    private final Merges merges;

    EntryStores(JdbcAggregateTemplate tables, Merges merges) {
        this.tables = tables;
        this.merges = merges;
    }

    Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(tables.findById(id, Claim.class));
    }

    @SuppressWarnings("unchecked")
    Optional<Entry> find(Entry entry) {
        return Optional.ofNullable((Entry) tables.findById(entry.id(), entry.getClass()));
    }

    /** @throws Refusal when it names somebody who was made one with another since the form was opened */
    @CacheEvict(cacheNames = "records", key = "#p0.incident")
    public <E extends Entry> E save(E entry) {
        requireThemselves(Stream.of(entry));
        return tables.save(entry);
    }

    /** Parts of records that nobody has read yet; each kind at once, sources before the claims that cite them. */
    void save(List<Entry> entries) {
        requireThemselves(entries.stream());
        Map<Boolean, List<Entry>> sources = entries.stream().collect(Collectors.partitioningBy(Source.class::isInstance));
        tables.saveAll(sources.get(true));
        sources.get(false).stream().collect(Collectors.groupingBy(Object::getClass)).values().forEach(tables::saveAll);
    }

    /** Else they would stand in the record beside the one they are by now, without what that one has refused. */
    private void requireThemselves(Stream<? extends Entry> entries) {
        List<UUID> named = entries.flatMap(entry -> entry.persons().stream()).map(PersonId::value).distinct().toList();
        if (!named.isEmpty() && !merges.holdApart("person", named)) {
            throw new Refusal("incident.refusal.personMerged");
        }
    }

    @CacheEvict(cacheNames = "records", key = "#p0.incident")
    public void remove(Entry entry) {
        tables.delete(entry);
    }

    /** A new part without a place in the order becomes the last of its kind. */
    @SuppressWarnings("unchecked")
    static <E extends Entry> E last(E entry, IncidentRecord known) {
        return (E) switch (entry) {
            case Claim one -> one.position() > 0 ? one : one.at(next(known.claims().stream().map(Claim::position).toList()));
            case Involvement one -> one.position() > 0 ? one
                    : one.at(next(known.involvements().stream().map(Involvement::position).toList()));
            case Equipment one -> one.position() > 0 ? one : one.at(next(known.equipment().stream().map(Equipment::position).toList()));
            case Source one -> one.position() > 0 ? one : one.at(next(known.sources().stream().map(Source::position).toList()));
            case Detention one -> one;
            case Proceeding one -> one;
        };
    }

    private static int next(List<Integer> taken) {
        return taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
}
