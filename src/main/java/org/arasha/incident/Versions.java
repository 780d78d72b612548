package org.arasha.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of a table that keeps a history: those that stand, or all that ever stood. */
final class Versions {

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String STANDING = """
            select t.*, null::timestamptz as known_until, null::uuid as ended_by from %1$s t where t.%2$s = any(:owners)""";

    /** A row of the history is read as a row of its table: a column that has come since is empty, one that is gone is left out. */
    private static final String REPLACED = """

            union all
            select old.*, h.valid_to, h.changed_by
            from record_history h,
                jsonb_populate_record(null::%1$s, h.content || jsonb_build_object('known_since', h.valid_from)) old
            where h.table_name = '%1$s' and %3$s""";

    private final JdbcClient jdbc;
    private final boolean ever;

    /** @param ever whether what has been replaced or removed is read, too */
    Versions(JdbcClient jdbc, boolean ever) {
        this.jdbc = jdbc;
        this.ever = ever;
    }

    /** The entries of incidents. */
    <T> List<Version<T>> ofIncidents(String table, Collection<UUID> incidents, String order, Reading<T> reading) {
        return read(table, "incident", "h.content ->> 'incident' = any(:texts)", incidents, order, reading);
    }

    /** Records by their ids, or rows that belong to records, by the column that names these. */
    <T> List<Version<T>> by(String column, String table, Collection<UUID> owners, String order, Reading<T> reading) {
        return read(table, column, "h.record_id = any(:owners)", owners, order, reading);
    }

    private <T> List<Version<T>> read(String table, String column, String old, Collection<UUID> owners, String order,
            Reading<T> reading) {
        if (owners.isEmpty()) {
            return List.of();
        }
        String sql = (ever ? STANDING + REPLACED : STANDING).formatted(table, column, old) + "\norder by " + order + ", known_since";
        return jdbc.sql(sql).param("owners", owners.toArray(UUID[]::new)).param("texts", owners.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> version(row, reading)).list();
    }

    private static <T> Version<T> version(ResultSet row, Reading<T> reading) throws SQLException {
        Timestamp until = row.getTimestamp("known_until");
        return new Version<>(reading.read(row), row.getTimestamp("known_since").toInstant(),
                until == null ? null : until.toInstant(), row.getObject("known_by", UUID.class),
                row.getObject("ended_by", UUID.class));
    }
}
