package org.arasha.example;

import java.time.LocalDate;
import org.arasha.access.ExampleMode;
import org.arasha.appeal.AppealId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The example users and cases, loaded when a test first asks for them. */
@Component
@Lazy
public class LoadedExamples {

    private final ExampleMode mode;
    private final ExampleLoader loader;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    LoadedExamples(ExampleMode mode, ExampleLoader loader, TransactionTemplate transaction, JdbcClient jdbc) {
        this.mode = mode;
        this.loader = loader;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public synchronized void load() {
        if (!mode.hasUsers()) {
            transaction.executeWithoutResult(status -> loader.load());
        }
    }

    public AppealId appealOf29March2019() {
        load();
        return jdbc.sql("select id from appeal where date = ? and subject_en = ?")
                .params(LocalDate.of(2019, 3, 29), "Appeal in defence of journalists")
                .query((row, n) -> AppealId.of(row.getString("id"))).single();
    }
}
