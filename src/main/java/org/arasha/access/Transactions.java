package org.arasha.access;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transactions of all modules: each that writes tells the database first who acts, and each outlives a database that is gone. */
@Component("transactionManager")
class Transactions extends JdbcTransactionManager {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);

    private final transient ActingUser acting;

    Transactions(DataSource dataSource, ActingUser acting) {
        super(dataSource);
        this.acting = acting;
    }

    /** Gives the connection back where it fails: a thread that is left with a dead one never gets another. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (!definition.isReadOnly()) {
            try {
                acting.note();
            } catch (RuntimeException | Error failure) {
                doCleanupAfterCompletion(transaction);
                throw failure;
            }
        }
    }

    /** The server rolls back what has lost its connection. Whoever waits is to hear of what went wrong first. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException | DataAccessException gone) {
            log.warn("A transaction was left to the database to roll back: {}", gone.getClass().getSimpleName());
        }
    }
}
