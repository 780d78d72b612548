package org.arasha.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that belong to records, by the record. */
record Parts<P>(Map<UUID, List<Version<P>>> byOwner) {

    private record Owned<P>(UUID owner, P part) {}

    static <P> Parts<P> read(Versions versions, String table, String owner, List<UUID> owners, String order,
            Versions.Reading<P> reading) {
        List<Version<Owned<P>>> rows = versions.by(owner, table, owners, owner + ", " + order,
                row -> new Owned<>(Rows.id(row, owner), reading.read(row)));
        return new Parts<>(rows.stream().collect(Collectors.groupingBy(row -> row.value().owner(), Collectors.mapping(
                row -> new Version<>(row.value().part(), row.from(), row.until(), row.by(), row.endedBy()), Collectors.toList()))));
    }

    /** What belonged to it for all of the time of this version of it. */
    List<P> of(UUID owner, Version<?> version) {
        return versions(owner).filter(part -> version.stands() ? part.stands() : part.stood(version.from()))
                .map(Version::value).toList();
    }

    /** When something came or went. */
    Stream<Instant> turns(UUID owner) {
        return versions(owner).flatMap(part -> Stream.of(part.from(), part.until())).filter(Objects::nonNull);
    }

    private Stream<Version<P>> versions(UUID owner) {
        return byOwner.getOrDefault(owner, List.of()).stream();
    }
}
