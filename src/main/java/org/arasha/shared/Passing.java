package org.arasha.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Faults that pass by themselves and come from no single piece of work: the database is away, or somebody was quicker. What is done in
 * batches is gone on with later.
 */
public final class Passing {

    private Passing() {}

    public static boolean is(Throwable fault) {
        return any(fault, cause -> switch (cause) {
            case TransientDataAccessException busy -> true;
            case DataAccessResourceFailureException away -> true;
            case CannotCreateTransactionException away -> true;
            case SQLException of -> isAway(of) || isBusy(of);
            default -> false;
        });
    }

    /** Whether the database could not be reached, stops, starts, or takes no more; the engine hands this on as the driver says it. */
    public static boolean isAway(SQLException fault) {
        return isOf(fault, "08", "53", "57P");
    }

    /**
     * Whether there is no connection to the database, which is away or still starts: what is tried next would fail, too. A pool that
     * has none free says so without any state.
     */
    public static boolean isDisconnected(Throwable fault) {
        return any(fault, cause -> cause instanceof CannotCreateTransactionException || cause instanceof SQLException of && isOf(of, "08", "57P03"));
    }

    /** Whether two got into each other's way, and the database let one of them go. */
    public static boolean isBusy(SQLException fault) {
        return isOf(fault, "40", "55P03");
    }

    private static boolean isOf(SQLException fault, String... states) {
        return fault.getSQLState() != null && Stream.of(states).anyMatch(fault.getSQLState()::startsWith);
    }

    /** Whether it, or what caused it, is of this kind. */
    public static boolean isBecauseOf(Throwable fault, Class<? extends Throwable> kind) {
        return any(fault, kind::isInstance);
    }

    private static boolean any(Throwable fault, Predicate<Throwable> one) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(one);
    }
}
