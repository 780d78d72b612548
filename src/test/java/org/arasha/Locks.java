package org.arasha;

import static org.awaitility.Awaitility.await;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For tests in which one waits for another. */
@Component
@Lazy
public class Locks {

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until somebody waits for what the transaction of this thread holds; what others wait for is none of it. */
    public void awaitWhoWaits() {
        await().pollInSameThread().until(() -> jdbc.sql("""
                select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""")
                .query(Boolean.class).single());
    }
}
