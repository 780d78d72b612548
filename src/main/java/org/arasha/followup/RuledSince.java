package org.arasha.followup;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.calendar.CalendarChangeDone;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waited without a term runs by the first rule that is entered for it, which may be over before the day of ours on which it would be
 * looked at; and a term of ours after silence begins, or ends, with what the law says that silence means. Each in a transaction of its own;
 * one that fails stays as it is, to be looked at on its day, and what a node leaves undone is done after the next start.
 *
 * @see <a href="../../../../../../docs/decisions/0048-what-was-filed-says-which-law-it-runs-on.md">decision 0048</a>
 */
@Component
class RuledSince {

    private static final String WAITING = """
            select s.id from watch_day w join submission s on s.id = w.submission
            where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null order by w.due_on""";

    /** Where a term of ours runs though by the law silence may not be complained of in one, or none though it may; of what was passed on all. */
    private static final String SILENT = """
            select s.id from submission s left join own_term o on o.id = s.id
            where s.due_on is not null and s.silent is not null and s.replied is null and s.closed_at is null
                and (s.forwarded_from is not null or (o.id is null) = (exists (
                    select from statutory_term r where r.kind = 'SILENCE' and not r.replaced and r.says <> 'NOTHING'
                        and r.valid_from <= s.received_on and (r.valid_until is null or r.valid_until >= s.received_on))
                and exists (select from statutory_term r where r.kind = 'COMPLAINT' and not r.replaced
                        and r.valid_from <= s.silent and (r.valid_until is null or r.valid_until >= s.silent))))""";

    private static final Logger log = LoggerFactory.getLogger(RuledSince.class);

    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final OwnTerms own;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate anew;

    RuledSince(SubmissionStore store, ReplyTerms replyTerms, OwnTerms own, JdbcClient jdbc, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.replyTerms = replyTerms;
        this.own = own;
        this.jdbc = jdbc;
        this.events = events;
        anew = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        anew.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarChangeDone done) {
        each(WAITING, this::start);
        each(SILENT, this::decideBy);
    }

    private void each(String which, Consumer<SubmissionId> deed) {
        Objects.requireNonNull(anew.execute(t -> jdbc.sql(which).query(UUID.class).list())).forEach(id -> {
            try {
                anew.executeWithoutResult(t -> deed.accept(new SubmissionId(id)));
            } catch (RuntimeException fault) {
                if (Passing.is(fault)) {
                    throw fault;
                }
                log.warn("A term stays as it was before a rule was changed: {}", fault.getClass().getSimpleName());
            }
        });
    }

    private void decideBy(SubmissionId id) {
        store.findById(id).filter(one -> !one.isClosed() && one.silent() != null && one.replied() == null).ifPresent(own::begin);
    }

    private void start(SubmissionId id) {
        store.findById(id).filter(one -> one.isReplyAwaited() && one.clock() == null && replyTerms.isRuled(one)).ifPresent(one -> {
            store.save(replyTerms.started(one));
            events.publishEvent(new TermMoved(id));
        });
    }
}
