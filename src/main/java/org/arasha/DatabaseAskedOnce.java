package org.arasha;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * The database as everybody asks for it. Where it cannot be reached, one goes on asking until it can, and all others hear so at once:
 * each of the dozens of questions that a page is made of would wait as long as the first.
 *
 * @see <a href="../../../../../docs/decisions/0068-a-database-that-is-away-is-waited-for-by-one.md">decision 0068</a>
 */
class DatabaseAskedOnce extends DelegatingDataSource {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAskedOnce.class);
    /** It is there, and lets nobody in, or nobody more. */
    private static final Set<String> CLOSED = Set.of("55000", "53300");

    private final HikariDataSource pool;
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseAskedOnce(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** In the place of the pool that the settings describe. */
    @Component
    static class InPlaceOfThePool implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? new DatabaseAskedOnce(pool) : bean;
        }
    }

    /** Connections that are all taken are waited for as ever: the pool says that without any state. */
    @Override
    public Connection getConnection() throws SQLException {
        if (away.get()) {
            throw new NoDatabase();
        }
        try {
            return pool.getConnection();
        } catch (SQLException fault) {
            if (!Passing.isDisconnected(fault) && !isClosed(fault)) {
                throw fault;
            }
            if (away.compareAndSet(false, true)) {
                haveItWaitedFor(fault);
            }
            throw new NoDatabase();
        }
    }

    private static boolean isClosed(SQLException fault) {
        return fault.getSQLState() != null && CLOSED.contains(fault.getSQLState());
    }

    /** Whatever happens to the one who waits: nobody is turned away while nobody waits. */
    private void haveItWaitedFor(SQLException fault) {
        OutageLog quiet = new OutageLog();
        try {
            quiet.begin();
            log.warn("The database does not answer; all that needs it waits: {}", NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
            Thread.ofVirtual().name("database-away").start(() -> waitForIt(quiet));
        } catch (RuntimeException | Error unforeseen) {
            end(quiet);
            throw unforeseen;
        }
    }

    private void waitForIt(OutageLog quiet) {
        boolean answers = false;
        try {
            while (!answers && !pool.isClosed()) {
                answers = answers();
            }
        } finally {
            end(quiet);
        }
        if (answers) {
            log.info("The database answers again");
        }
    }

    /** Each question waits; the next one is asked at once. */
    private boolean answers() {
        try (Connection back = pool.getConnection()) {
            return true;
        } catch (SQLException | RuntimeException stillAway) {
            return false;
        }
    }

    private void end(OutageLog quiet) {
        away.set(false);
        quiet.close();
    }
}
