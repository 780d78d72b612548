package org.arasha.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows a screen of what one transaction reads: the parts of a page ask many services, each of which would read the record anew.
 *
 * @see <a href="../../../../../../docs/decisions/0012-a-transaction-reads-a-record-once.md">decision 0012</a>
 */
@Component
public class OneReading {

    private final TransactionTemplate transaction;

    OneReading(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** Nothing is written, so it is rolled back however it ends: what a part of the screen is refused and does without stops no other. */
    public void show(Runnable screen) {
        transaction.executeWithoutResult(status -> {
            screen.run();
            status.setRollbackOnly();
        });
    }
}
