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

    private final DataSource server = mock();
    private final AtomicBoolean up = new AtomicBoolean();
    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource database = new DatabaseAskedOnce(pool);
    private String state = "08001";

    DatabaseAskedOnceTests() throws SQLException {
        when(server.getConnection()).thenAnswer(asked -> {
            if (!up.get()) {
                throw new SQLException("Connection refused", state);
            }
            Connection connection = mock();
            when(connection.isValid(anyInt())).thenReturn(true);
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
    @ValueSource(strings = {"08001", "57P03", "55000"})
    @Timeout(3)
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
        Connection taken = database.getConnection();
        assertThatThrownBy(database::getConnection).isNotInstanceOf(NoDatabase.class);

        taken.close();

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
        ROUNDS.error("A fault of ours", new IllegalStateException("with its trace"));
        assertThat(said).doesNotContain("A round has ended", "Nothing is taken").contains("with its trace");
        assertThat(List.of("The database does not answer", "later: first", "later: second")).allSatisfy(words -> assertThat(times(words, said)).isOne());

        up.set(true);
        await().until(() -> said.getOut().contains("The database answers again"));
        ROUNDS.warn("Mail goes on later: {}", "first");
        assertThat(times("later: first", said)).isEqualTo(2);
    }

    private static int times(String words, CapturedOutput said) {
        return said.getOut().split(words, -1).length - 1;
    }
}
