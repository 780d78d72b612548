package org.arasha.followup;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the terms of ours that began before we kept any: at the first start that knows of them, or until all could be found. */
@Component
class OwnTermsOfBefore implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("Arasha");
    private static final UUID FIRST = new UUID(0, 0);

    private static final String UNDECIDED = """
            select s.id from submission s where s.closed_at is null and (s.replied is not null or s.silent is not null)
                and not exists (select 1 from own_term o where o.id = s.id) and s.id %s""";

    private static final String GOING_ON = """
            select s.id from appeal s where s.closed_at is null and s.follows is not null and s.kind in ('COMPLAINT', 'PROSECUTOR', 'COURT')
                and not exists (select 1 from own_term o where o.id = s.id) and s.id %s""";

    private static final String PAGE = "> ? order by s.id limit 200";

    /** Locked, so that what is decided or closed at the same time is not written as running. */
    private static final String ONE = "= ? for update of s";

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
        boolean looked = jdbc.sql("select exists (select from own_terms_found)").query(Boolean.class).single();
        if (!looked && find()) {
            jdbc.sql("insert into own_terms_found default values on conflict do nothing").update();
        }
    }

    /** @return whether nothing failed */
    boolean find() {
        boolean undecided = each(UNDECIDED, id -> own.begin(store.findById(new SubmissionId(id)).orElseThrow()));
        return each(GOING_ON, id -> goingOn(appeals.find(new AppealId(id)))) && undecided;
    }

    private void goingOn(Appeal opened) {
        Submission from = store.findById(new SubmissionId(Objects.requireNonNull(opened.follows()))).orElseThrow();
        own.went(from, step(opened, from), opened.id());
    }

    /** What is asked once more is of the kind that it was before, and the law sets no term for it. */
    private NextStep step(Appeal opened, Submission from) {
        if (from.next() == NextStep.REPEAT && opened.kind() == appeals.find(from.appeal()).kind()) {
            return NextStep.REPEAT;
        }
        return switch (opened.kind()) {
            case COMPLAINT -> NextStep.COMPLAINT;
            case PROSECUTOR -> NextStep.PROSECUTOR;
            case COURT -> NextStep.COURT;
            case INDIVIDUAL, COLLECTIVE, CRIME_REPORT -> NextStep.REPEAT;
        };
    }

    private boolean each(String missing, Consumer<UUID> deed) {
        boolean sound = true;
        for (List<UUID> page = page(missing, FIRST); !page.isEmpty(); page = page(missing, page.getLast())) {
            for (UUID id : page) {
                sound &= attempt(missing, id, deed);
            }
        }
        return sound;
    }

    private List<UUID> page(String missing, UUID after) {
        return jdbc.sql(missing.formatted(PAGE)).param(after).query(UUID.class).list();
    }

    /** One that fails holds up no other, and no start. */
    private boolean attempt(String missing, UUID id, Consumer<UUID> deed) {
        try {
            transaction.executeWithoutResult(t -> jdbc.sql(missing.formatted(ONE)).param(id).query(UUID.class).optional().ifPresent(deed));
            return true;
        } catch (RuntimeException why) {
            log.warn("The term of ours for {} could not be found: {}", id, why.getClass().getSimpleName());
            return false;
        }
    }
}
