package org.arasha.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What passes by itself is gone on with later; what is wrong with one row is told of that row. */
class PassingTests {

    private static final long SHORT_MS = 500;

    @ParameterizedTest
    @CsvSource(textBlock = """
            08001, true,  false
            08006, true,  false
            53100, true,  false
            53300, true,  false
            57P01, true,  false
            57P03, true,  false
            40001, false, true
            40P01, false, true
            55P03, false, true
            22001, false, false
            23505, false, false
            42P01, false, false
            57014, false, false
            """)
    void isToldByTheStateOfTheDatabase(String state, boolean away, boolean busy) {
        SQLException fault = new SQLException("said by the driver", state);

        assertThat(Passing.isAway(fault)).isEqualTo(away);
        assertThat(Passing.isBusy(fault)).isEqualTo(busy);
        assertThat(Passing.is(new IllegalStateException("wrapped twice", new IllegalArgumentException(fault)))).isEqualTo(away || busy);
    }

    /** As the pool that the application has says it. */
    @Test
    void isNoDisconnectionWhereAllConnectionsAreTaken() throws SQLException {
        DataSource database = mock();
        when(database.getConnection()).thenAnswer(asked -> {
            Connection connection = mock();
            when(connection.isValid(anyInt())).thenReturn(true);
            return connection;
        });
        try (HikariDataSource full = pool(database); Connection taken = full.getConnection()) {
            full.setConnectionTimeout(SHORT_MS);
            assertThatThrownBy(full::getConnection).isInstanceOf(SQLTransientConnectionException.class)
                    .matches(fault -> !Passing.isDisconnected(fault));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P03"})
    void isADisconnectionWhereNoneCanBeMade(String state) throws SQLException {
        DataSource database = mock();
        when(database.getConnection()).thenThrow(new SQLException("said by the driver", state));
        try (HikariDataSource none = pool(database)) {
            none.setConnectionTimeout(SHORT_MS);
            assertThatThrownBy(none::getConnection).matches(Passing::isDisconnected);
        }
    }

    private static HikariDataSource pool(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(1);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Test
    void isToldByWhatSpringMakesOfIt() {
        assertThat(Passing.is(new CannotCreateTransactionException("no connection"))).isTrue();
        assertThat(Passing.is(new IllegalStateException(new DeadlockLoserDataAccessException("deadlock", null)))).isTrue();
        assertThat(Passing.is(new DataIntegrityViolationException("taken"))).isFalse();
        assertThat(Passing.is(new SQLException("without a state"))).isFalse();
    }
}
