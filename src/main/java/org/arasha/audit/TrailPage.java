package org.arasha.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;

/** The acts of one transaction: written by one statement when it ends, so that a batch of many waits for the database once. */
final class TrailPage implements TransactionSynchronization {

    record Line(UUID actor, String act, String kind, UUID record) {}

    private final JdbcClient jdbc;
    private final List<Line> lines = new ArrayList<>();
    private boolean ending;

    TrailPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What others do while the transaction ends comes after, and is written at once. */
    void note(Line line) {
        lines.add(line);
        if (ending) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        ending = true;
        write();
    }

    private void write() {
        jdbc.sql("""
                insert into trail_entry (actor, act, kind, record)
                select actor, act, kind, record from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])
                    with ordinality as line (actor, act, kind, record, n) order by n""")
                .params(column(Line::actor, UUID[]::new), column(Line::act, String[]::new),
                        column(Line::kind, String[]::new), column(Line::record, UUID[]::new)).update();
        lines.clear();
    }

    private <T> T[] column(Function<Line, T> value, IntFunction<T[]> column) {
        return lines.stream().map(value).toArray(column);
    }
}
