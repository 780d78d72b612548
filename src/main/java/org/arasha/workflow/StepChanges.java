package org.arasha.workflow;

import com.vaadin.flow.shared.Registration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database that a step may have changed hands, on this node or another, and tells the open screens. Only a
 * hint: after a lost connection everyone is told once and reads again. Who only listens never learns that the other end is
 * gone, so it is asked every now and then.
 */
@Component
class StepChanges implements SmartLifecycle {

    static final String CHANNEL = "open_steps";
    /** Instead of a subject: whatever is open. */
    static final String ALL = "";

    private static final Logger log = LoggerFactory.getLogger(StepChanges.class);
    private static final int WAIT_MS = 1_000;
    /** So many waits between one question to the database and the next. */
    private static final int ROUNDS = 15;
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final DataSource dataSource;
    /** @param subject as it is named to all nodes, or {@link #ALL}, which is told of no single one */
    private record Listener(String subject, Runnable readAgain) {

        boolean hears(Set<String> subjects) {
            return subjects.contains(ALL) || subjects.contains(subject);
        }
    }

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    /** Whether it has been said that nothing is heard, and still nothing is. */
    private boolean deaf;
    private volatile Thread ear = new Thread();

    StepChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Registration onChange(Runnable listener) {
        return Registration.addAndRemove(listeners, new Listener(ALL, listener));
    }

    Registration onChange(UUID subject, Runnable listener) {
        return Registration.addAndRemove(listeners, new Listener(subject.toString(), listener));
    }

    @Override
    public void start() {
        running = true;
        ear = Thread.ofPlatform().daemon().name("open-steps").start(this::hear);
    }

    @Override
    public void stop() {
        running = false;
        try {
            ear.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void hear() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!deaf) {
                    log.warn("The database does not answer; lists of work are not refreshed until it does");
                }
                deaf = true;
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection ears = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            deaf = false;
            tell(Set.of(ALL));
            for (int round = 1; running; round++) {
                if (round % ROUNDS == 0 && !connection.isValid(ANSWER_WITHIN_SECONDS)) {
                    throw new SQLException("No answer where we listen");
                }
                tell(Stream.of(ears.getNotifications(WAIT_MS)).map(PGNotification::getParameter).collect(Collectors.toSet()));
            }
            statement.execute("unlisten " + CHANNEL);
        }
    }

    /** A screen that has just been closed must not make the others deaf. */
    void tell(Set<String> subjects) {
        for (Listener listener : listeners.stream().filter(one -> one.hears(subjects)).toList()) {
            try {
                listener.readAgain().run();
            } catch (RuntimeException closed) {
                listeners.remove(listener);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
