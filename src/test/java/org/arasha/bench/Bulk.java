package org.arasha.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills tables with millions of rows: in one transaction that fires no trigger and looks up no foreign key, and with their indexes made
 * anew at its end, each in one sorted pass.
 */
final class Bulk {

    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass) as gone, pg_get_indexdef(i.indexrelid) as anew
            from pg_index i where i.indrelid = any(?::text[]::regclass[])
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    /** But for those that foreign keys rest on. */
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as gone,
                format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as anew
            from pg_constraint c where c.contype in ('p', 'u') and c.conrelid = any(?::text[]::regclass[])
                and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Bulk(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Made(String gone, String anew) {}

    /** @param unread those of the tables from which nothing is read while they are filled: they do without their keys meanwhile */
    void fill(List<String> tables, List<String> unread, Runnable rows) {
        transaction.executeWithoutResult(t -> {
            List.of("session_replication_role = replica", "synchronous_commit = off", "work_mem = '512MB'", "maintenance_work_mem = '1GB'",
                    "jit = off").forEach(setting -> jdbc.sql("set local " + setting).update());
            List<Made> indexes = made(INDEXES, tables);
            List<Made> keys = made(KEYS, unread);
            indexes.forEach(one -> jdbc.sql(one.gone()).update());
            keys.forEach(one -> jdbc.sql(one.gone()).update());
            rows.run();
            keys.forEach(one -> timed(one.anew()));
            indexes.forEach(one -> timed(one.anew()));
        });
        tables.forEach(table -> timed("vacuum analyze " + table));
    }

    /** Says how long it took: a run that comes to a stand shows where. */
    void timed(String sql, Object... parameters) {
        Instant from = Instant.now();
        int rows = jdbc.sql(sql).params(parameters).update();
        System.out.printf("%6.1f s %9d rows: %s%n", Duration.between(from, Instant.now()).toMillis() / 1000.0, rows,
                sql.strip().lines().findFirst().orElse(""));
    }

    private List<Made> made(String which, List<String> tables) {
        return jdbc.sql(which).param(tables.toArray(String[]::new)).query(Made.class).list();
    }
}
