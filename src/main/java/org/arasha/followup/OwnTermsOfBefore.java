package org.arasha.followup;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds at a start the terms of ours that began before we kept any. Where nothing is missing, nothing is written. */
@Component
class OwnTermsOfBefore implements ApplicationRunner {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 200;

    /** Locked, so that what is decided or closed at the same time is not written as running. */
    private static final String UNDECIDED = """
            select s.id from submission s where s.closed_at is null and (s.replied is not null or s.silent is not null)
                and s.id > ? and not exists (select 1 from own_term o where o.id = s.id) order by s.id limit ? for update of s""";

    private static final String GOING_ON = """
            select a.id from appeal a where a.closed_at is null and a.follows is not null and a.kind in ('COMPLAINT', 'PROSECUTOR', 'COURT')
                and a.id > ? and not exists (select 1 from own_term o where o.id = a.id) order by a.id limit ? for update of a""";

    private final SubmissionStore store;
    private final Appeals appeals;
    private final OwnTerms own;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OwnTermsOfBefore(SubmissionStore store, Appeals appeals, OwnTerms own, JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = store;
        this.appeals = appeals;
        this.own = own;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        find();
    }

    void find() {
        each(UNDECIDED, id -> own.begin(store.findById(new SubmissionId(id)).orElseThrow()));
        each(GOING_ON, id -> own.went(appeals.find(new AppealId(id))));
    }

    private void each(String missing, Consumer<UUID> deed) {
        @Nullable UUID after = FIRST;
        while (after != null) {
            UUID from = after;
            after = transaction.execute(t -> {
                List<UUID> page = jdbc.sql(missing).params(from, PAGE).query(UUID.class).list();
                page.forEach(deed);
                return page.size() < PAGE ? null : page.getLast();
            });
        }
    }
}
