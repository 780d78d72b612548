package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Colleagues;
import org.arasha.directory.Channel;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told that something has changed: all, or the screens of what has changed. */
@ArashaTest
record HintTests(Filings filings, Appeals appeals, Colleagues colleagues, DataSource dataSource, TransactionTemplate transaction, JdbcClient jdbc,
        As as) {

    @Test
    void whatConcernsOneSubjectIsToldToItsScreensOnly() {
        StepChanges changes = new StepChanges(dataSource);
        UUID mine = UUID.randomUUID();
        List<String> told = new ArrayList<>();
        changes.onChange(mine, () -> told.add("mine"));
        changes.onChange(UUID.randomUUID(), () -> told.add("other"));
        changes.onChange(() -> told.add("list"));

        changes.tell(Set.of(mine.toString()));
        assertThat(told).containsExactly("mine");

        changes.tell(Set.of(StepChanges.ALL));
        assertThat(told).containsExactly("mine", "mine", "other", "list");

        changes.tell(Set.of());
        assertThat(told).hasSize(4);
    }

    @Test
    void aSavedDraftIsToldToWhoIsAtItAndANewTitleToAll() throws SQLException {
        AppealId id = filings.appealWritten(Channel.POST);
        as.user(as.newUser(Role.LAWYER), () -> colleagues.come(id));

        assertThat(toldOf(() -> conclude(id, "With respect."))).containsExactly(id.value().toString());
        assertThat(toldOf(() -> filings.retitle(id, "Another title"))).contains(StepChanges.ALL);
    }

    private void conclude(AppealId id, String conclusion) {
        AppealDraft found = AppealDraft.of(appeals.find(id));
        Appeal.AppealText was = found.text();
        as.role(Role.LAWYER, () -> appeals.write(id, found, new AppealDraft(new Appeal.AppealText(was.date(), was.language(), was.addressing(),
                was.subject(), was.introduction(), was.assessment(), Cases.text(conclusion)), found.incidents(), found.addressees(),
                found.demands(), found.norms(), found.signUntil())));
    }

    /** As from a host that went down without a word: nothing comes any more, and no error. */
    @Test
    void whoListensWhereNobodyAnswersListensAgainAndAllReadAgain() throws SQLException {
        Connection silent = listening(false);
        Connection next = listening(true);
        DataSource hosts = mock();
        when(hosts.getConnection()).thenReturn(silent, next);
        StepChanges changes = new StepChanges(hosts);
        AtomicInteger told = new AtomicInteger();
        changes.onChange(told::incrementAndGet);

        changes.start();
        try {
            await().untilAsserted(() -> assertThat(told).hasValue(2));
        } finally {
            changes.stop();
        }
        verify(silent).close();
    }

    @Test
    void thatNothingIsHeardIsSaidOnceUntilSomethingIs() throws SQLException {
        DataSource away = mock();
        when(away.getConnection()).thenThrow(new SQLException("away"));
        StepChanges changes = new StepChanges(away);
        Logger log = (Logger) LoggerFactory.getLogger(StepChanges.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        changes.start();
        try {
            await().untilAsserted(() -> verify(away, atLeast(2)).getConnection());
        } finally {
            changes.stop();
            log.detachAppender(said);
        }

        assertThat(said.list).filteredOn(one -> one.getThreadName().equals("open-steps")).hasSize(1);
    }

    private static Connection listening(boolean answers) throws SQLException {
        Connection connection = mock();
        PGConnection ears = mock();
        when(connection.createStatement()).thenReturn(mock());
        when(connection.unwrap(PGConnection.class)).thenReturn(ears);
        when(connection.isValid(anyInt())).thenReturn(answers);
        when(ears.getNotifications(anyInt())).thenAnswer(waits -> {
            Thread.sleep(1);
            return new PGNotification[0];
        });
        return connection;
    }

    @Test
    void theConnectionsNoticeAHostThatIsGone() throws SQLException {
        assertThat(dataSource.unwrap(HikariDataSource.class).getDataSourceProperties()).containsEntry("tcpKeepAlive", "true");
    }

    /** What the database tells of this deed, and of no other that goes on beside it. */
    private List<String> toldOf(Runnable deed) throws SQLException {
        try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("listen " + StepChanges.CHANNEL);
            int who = Objects.requireNonNull(transaction.execute(doing -> {
                deed.run();
                return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            }));
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(5_000);
            statement.execute("unlisten " + StepChanges.CHANNEL);
            return Stream.of(heard).filter(one -> one.getPID() == who).map(PGNotification::getParameter).toList();
        }
    }
}
