package org.arasha.followup;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
 * looked at. Each in a transaction of its own; one that fails is looked at on that day, and what a node leaves undone is done after the next
 * start.
 *
 * @see <a href="../../../../../../docs/decisions/0048-what-was-filed-says-which-law-it-runs-on.md">decision 0048</a>
 */
@Component
class RuledSince {

    private static final Logger log = LoggerFactory.getLogger(RuledSince.class);

    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate anew;

    RuledSince(SubmissionStore store, ReplyTerms replyTerms, JdbcClient jdbc, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.replyTerms = replyTerms;
        this.jdbc = jdbc;
        this.events = events;
        anew = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        anew.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CalendarChangeDone done) {
        waiting().forEach(id -> {
            try {
                anew.executeWithoutResult(t -> start(id));
            } catch (RuntimeException fault) {
                if (Passing.is(fault)) {
                    throw fault;
                }
                log.warn("What waits without a term is looked at on its day: {}", fault.getClass().getSimpleName());
            }
        });
    }

    private List<SubmissionId> waiting() {
        return Objects.requireNonNull(anew.execute(t -> jdbc.sql("""
                select s.id from watch_day w join submission s on s.id = w.submission
                where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null order by w.due_on""")
                .query((row, n) -> new SubmissionId(row.getObject("id", UUID.class))).list()));
    }

    private void start(SubmissionId id) {
        store.findById(id).filter(one -> one.isReplyAwaited() && one.clock() == null && replyTerms.isRuled(one)).ifPresent(one -> {
            store.save(replyTerms.started(one));
            events.publishEvent(new TermMoved(id));
        });
    }
}
