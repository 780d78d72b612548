package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is made of many questions says that the database is away after one wait. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAskedOnceTests {

    private static final Logger ROUNDS = LoggerFactory.getLogger("rounds");
    private static final int PATIENCE_MS = 300;
    /** Of who is to get one, however slow the machine is. */
    private static final int LONG_MS = 30_000;

    private final DataSource server = mock();
    private final Connection connection = mock();
    private final AtomicBoolean up = new AtomicBoolean();
    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource database = new DatabaseAskedOnce(pool);
    private String state = "08001";

    DatabaseAskedOnceTests() throws SQLException {
        when(connection.isValid(anyInt())).thenReturn(true);
        when(server.getConnection()).thenAnswer(asked -> {
            if (!up.get()) {
                throw new SQLException("Connection refused", state);
            }
            return connection;
        });
        pool.setDataSource(server);
        pool.setMaximumPoolSize(1);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(PATIENCE_MS);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "57P03", "55000", "53300"})
    @Timeout(10)
    void isWaitedForOnceHoweverOftenItIsAskedAndIsThereAgainByItself(String state) {
        this.state = state;
        for (int question = 0; question < 100; question++) {
            assertThatThrownBy(database::getConnection).isInstanceOf(NoDatabase.class);
        }

        up.set(true);

        await().untilAsserted(() -> database.getConnection().close());
    }

    @Test
    void thatAllConnectionsAreTakenIsNoReasonToTurnOthersAway() throws SQLException {
        up.set(true);
        pool.setConnectionTimeout(LONG_MS);
        Connection taken = database.getConnection();
        pool.setConnectionTimeout(PATIENCE_MS);
        assertThatThrownBy(database::getConnection).isNotInstanceOf(NoDatabase.class);

        taken.close();

        pool.setConnectionTimeout(LONG_MS);
        database.getConnection().close();
    }

    @Test
    void isSaidOnceAndWithoutATraceAndWhatGoesOnInRoundsOnce(CapturedOutput said) {
        assertThatThrownBy(database::getConnection).isInstanceOf(NoDatabase.class);
        Throwable fault = new CannotCreateTransactionException("Could not open", new NoDatabase());
        for (int round = 0; round < 3; round++) {
            ROUNDS.error("A round has ended", fault);
            ROUNDS.error("Nothing is taken by {}", "any", fault);
            ROUNDS.warn("Mail goes on later: {}", "first");
            ROUNDS.warn("Mail goes on later: {}", "second");
        }
        for (int round = 0; round < 3; round++) {
            ROUNDS.error("A fault of ours", new IllegalStateException("with its trace"));
            ROUNDS.error("A fault of ours", new CompletionException(new IllegalArgumentException("of another kind")));
        }
        assertThat(said).doesNotContain("A round has ended", "Nothing is taken");
        assertThat(List.of("IllegalStateException: with its trace", "Caused by: java.lang.IllegalArgumentException: of another kind"))
                .allSatisfy(words -> assertThat(times(words, said)).isOne());
        assertThat(List.of("The database does not answer", "later: first", "later: second")).allSatisfy(words -> assertThat(times(words, said)).isOne());

        up.set(true);
        await().until(() -> said.getOut().contains("The database answers again"));
        ROUNDS.warn("Mail goes on later: {}", "first");
        assertThat(times("later: first", said)).isEqualTo(2);
    }

    /** Else all are turned away for ever, and a new start is the only way out. */
    @Test
    void isAskedAnewWhereWhoWaitedForItHasFailed(CapturedOutput said) throws SQLException {
        HikariDataSource failing = mock();
        when(failing.getConnection()).thenThrow(new SQLException("Connection refused", state)).thenThrow(new StackOverflowError()).thenReturn(mock());
        DataSource asked = new DatabaseAskedOnce(failing);
        assertThatThrownBy(asked::getConnection).isInstanceOf(NoDatabase.class);

        await().dontCatchUncaughtExceptions().untilAsserted(() -> asked.getConnection().close());

        assertThat(said).doesNotContain("The database answers again");
    }

    private static int times(String words, CapturedOutput said) {
        return said.getOut().split(words, -1).length - 1;
    }
}
