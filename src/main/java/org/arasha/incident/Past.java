package org.arasha.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.LocalizedText;

/** All that was ever known of an incident, each version with its time. */
record Past(List<Version<Incident>> incident, List<Version<? extends Entry>> entries, List<Version<Past.Named>> names,
        List<Category> categories, PlaceNames places, LawNames laws) {

    /** A person or an organisation under a name. */
    record Named(UUID id, LocalizedText name) {}

    /** As it was known at a moment; empty before it was known at all. */
    Optional<IncidentRecord> at(Instant moment) {
        return incident.stream().filter(version -> version.stood(moment)).findFirst().map(Version::value)
                .map(then -> record(then, entries.stream().filter(version -> version.stood(moment))
                        .<Entry>map(Version::value).toList(), moment));
    }

    /** With everything that it ever held, each as it was last; for naming what is spoken of. */
    IncidentRecord everything() {
        List<Entry> last = new ArrayList<>();
        lives().forEach(life -> last.add(life.getLast().value()));
        return record(incident.stream().max(Comparator.comparing(Version::from)).orElseThrow().value(), last, Instant.MAX);
    }

    /** What has become different since a moment, the newest first. */
    List<Change> changesSince(Instant moment) {
        return Stream.concat(Stream.of(inOrder(incident)), lives()).flatMap(Past::changes)
                .filter(change -> change.at().isAfter(moment)).sorted(Comparator.comparing(Change::at).reversed()).toList();
    }

    private Stream<List<Version<? extends Entry>>> lives() {
        return entries.stream().collect(Collectors.groupingBy(version -> version.value().id(), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(Past::inOrder);
    }

    private static <V extends Version<?>> List<V> inOrder(List<V> versions) {
        return versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    private static Stream<Change> changes(List<? extends Version<?>> life) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            Version<?> version = life.get(i);
            changes.add(new Change(version.from(), version.by(), "", i == 0 ? null : life.get(i - 1).value(), version.value()));
        }
        Version<?> last = life.getLast();
        if (last.until() != null) {
            changes.add(new Change(last.until(), last.endedBy(), "", last.value(), null));
        }
        return changes.stream();
    }

    private IncidentRecord record(Incident then, List<Entry> known, Instant moment) {
        return new IncidentRecord(then, categories.stream().filter(one -> then.categoryIds().contains(one.id())).toList(), places,
                of(known, Claim.class), of(known, Involvement.class), of(known, Detention.class), of(known, Proceeding.class),
                of(known, Equipment.class), of(known, Source.class), namesAt(moment), laws, List.of());
    }

    /** As they were called at a moment; by their first name where they were entered in the directory later. */
    private Map<UUID, LocalizedText> namesAt(Instant moment) {
        Map<UUID, LocalizedText> then = new HashMap<>();
        inOrder(names).stream().filter(version -> !version.from().isAfter(moment) || !then.containsKey(version.value().id()))
                .forEach(version -> then.put(version.value().id(), version.value().name()));
        return then;
    }

    private static <E extends Entry> List<E> of(List<Entry> known, Class<E> type) {
        return known.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
