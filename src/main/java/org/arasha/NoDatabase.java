package org.arasha;

import java.sql.SQLTransientConnectionException;

/** It is known already, and has been said, that the database is away. Where that was found out now says nothing, so no trace is kept. */
class NoDatabase extends SQLTransientConnectionException {

    private static final String UNREACHED = "08001";

    NoDatabase() {
        super("The database does not answer", UNREACHED);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
