package org.arasha;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** For as long as it is open, the running database lets nobody in, and has cut off those who were. */
public final class DatabaseAway implements AutoCloseable {

    private static final int SHORT_MS = 300;

    private final EmbeddedPostgres server;
    private final DataSource asked;
    private final HikariDataSource pool;
    private final long patience;

    /** @param asked the application's connections; nobody waits long for one then */
    public DatabaseAway(EmbeddedPostgres server, DataSource asked) throws SQLException {
        this.server = server;
        this.asked = asked;
        this.pool = asked.unwrap(HikariDataSource.class);
        this.patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(SHORT_MS);
        execute("alter database postgres with allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    private void execute(String command) throws SQLException {
        try (Connection besides = server.getDatabase("postgres", "template1").getConnection();
                Statement statement = besides.createStatement()) {
            statement.execute(command);
        }
    }

    /**
     * Waits until the application has noticed. Dead connections go by themselves, too, but for the first half second they may be
     * handed out once more.
     */
    @Override
    public void close() throws SQLException {
        pool.getHikariPoolMXBean().softEvictConnections();
        execute("alter database postgres with allow_connections true");
        pool.setConnectionTimeout(patience);
        await().atMost(1, TimeUnit.MINUTES).ignoreExceptions().until(() -> {
            try (Connection connection = asked.getConnection()) {
                return connection.isValid(1);
            }
        });
    }
}
