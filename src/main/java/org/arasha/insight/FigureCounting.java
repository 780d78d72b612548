package org.arasha.insight;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the figures up to what has changed. Whatever node does it, one does at a time. */
@Service
public class FigureCounting {

    private static final Logger log = LoggerFactory.getLogger(FigureCounting.class);

    /** Changes that are counted in one transaction. */
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FigureCounting(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Until nothing is left to count, or another node counts. What does not fit into the figures is found by counting fewer, and set aside. */
    public void catchUp() {
        int batch = BATCH;
        int taken;
        do {
            Optional<Long> first = batch == 1 ? first() : Optional.empty();
            try {
                taken = fold(batch);
                batch = Math.min(BATCH, batch * 2);
            } catch (DataIntegrityViolationException fault) {
                log.warn("Figures cannot be counted, {} changes at once: {}", batch, cause(fault));
                first.ifPresent(this::setAside);
                batch = Math.max(1, batch / 2);
                taken = batch;
            }
        } while (taken > 0);
    }

    private int fold(int most) {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("select fold_figures(?)").param(most).query(Integer.class).single()));
    }

    private Optional<Long> first() {
        return jdbc.sql("select id from figure_change where not aside order by id limit 1").query(Long.class).optional();
    }

    private void setAside(Long change) {
        jdbc.sql("update figure_change set aside = true where id = ?").param(change).update();
    }

    /** By its code; the words of a database may quote a record. */
    static String cause(RuntimeException fault) {
        return fault.getClass().getSimpleName() + (NestedExceptionUtils.getMostSpecificCause(fault) instanceof SQLException sql
                ? ", SQLSTATE " + sql.getSQLState() : "");
    }

    /** Everything is counted from the records again, with the next round; until then the figures stay as they are. */
    @PreAuthorize(Figures.MAY_SEE)
    public void countAnew() {
        jdbc.sql("insert into figure_change (record) select null where not exists (select from figure_change where record is null and not aside)")
                .update();
    }
}
