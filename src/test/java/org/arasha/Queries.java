package org.arasha;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** How often a reading asks the database, as Spring's log tells it; what other threads ask meanwhile is not its. */
public final class Queries {

    private Queries() {}

    public static int of(Runnable reading) {
        return of("", reading);
    }

    /** @param part of the statements that are counted */
    public static int of(String part, Runnable reading) {
        Logger log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Level before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            reading.run();
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return (int) heard.list.stream().filter(said -> said.getThreadName().equals(Thread.currentThread().getName())).map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.contains("Executing prepared SQL statement") && said.contains(part)).count();
    }
}
