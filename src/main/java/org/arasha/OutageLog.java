package org.arasha;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.arasha.shared.Passing;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.core.NestedExceptionUtils;

/**
 * What is written while the database is away: that it is has been said, so no trace of it; and of what goes on in rounds each line once,
 * not every few seconds. A fault of another kind, or from another place, is another one.
 */
class OutageLog extends TurboFilter implements AutoCloseable {

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    void begin() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(this);
    }

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format, Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        Throwable fault = thrown == null ? MessageFormatter.getThrowableCandidate(arguments) : thrown;
        boolean news = (fault == null || !Passing.isBecauseOf(fault, NoDatabase.class))
                && said.add(logger.getName() + MessageFormatter.basicArrayFormat(format, arguments) + origin(fault));
        return news ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** Of whatever fails in a round the scheduler says the same words. */
    private static String origin(@Nullable Throwable fault) {
        Throwable root = NestedExceptionUtils.getRootCause(fault);
        Throwable first = root == null ? fault : root;
        return first == null ? "" : first.getClass().getName() + Stream.of(first.getStackTrace()).findFirst();
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().remove(this);
    }
}
