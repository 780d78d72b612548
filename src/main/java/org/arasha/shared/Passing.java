package org.arasha.shared;

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
        return isBecauseOf(fault, TransientDataAccessException.class) || isBecauseOf(fault, DataAccessResourceFailureException.class)
                || isBecauseOf(fault, CannotCreateTransactionException.class);
    }

    /** Whether it, or what caused it, is of this kind. */
    public static boolean isBecauseOf(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
