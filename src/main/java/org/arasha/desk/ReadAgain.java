package org.arasha.desk;

import com.vaadin.flow.component.UI;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What a screen does on a hint that something has changed. It asked for nothing, and so is told of no fault. */
public final class ReadAgain {

    private ReadAgain() {}

    /** Where the database does not answer, the screen stays as it is: there will be another hint once it does. */
    public static Runnable in(UI ui, Runnable read) {
        return () -> ui.access(() -> {
            try {
                read.run();
            } catch (DataAccessException | TransactionException away) {
                // Whoever does something now hears of it.
            }
        });
    }
}
