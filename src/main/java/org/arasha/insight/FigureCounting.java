package org.arasha.insight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the figures up to what has changed. Whatever node does it, one does at a time. */
@Service
public class FigureCounting {

    /** Changes that are counted in one transaction. */
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FigureCounting(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Until nothing is left to count, or another node counts. */
    public void catchUp() {
        Integer taken;
        do {
            taken = transaction.execute(status -> jdbc.sql("select fold_figures(?)").param(BATCH).query(Integer.class).single());
        } while (taken != null && taken > 0);
    }

    /** Everything is counted from the records again, with the next round; until then the figures stay as they are. */
    @PreAuthorize(Figures.MAY_SEE)
    public void countAnew() {
        jdbc.sql("insert into figure_change (record) select null where not exists (select from figure_change where record is null)").update();
    }
}
