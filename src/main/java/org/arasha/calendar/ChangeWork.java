package org.arasha.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.arasha.calendar.ChangeTable.Place;
import org.arasha.calendar.RunningClocks.Move;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running terms after a change, a batch to a transaction, as the system. The change is locked while a batch of it is made, so
 * that two nodes are never at the same one, and says how far it has come; what a node had not committed when it died is done anew.
 */
@Component
class ChangeWork {

    private static final int BATCH = 200;
    private static final Logger log = LoggerFactory.getLogger(ChangeWork.class);

    private final ChangeTable changes;
    private final CalendarTables tables;
    private final RunningClocks clocks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeWork(ChangeTable changes, CalendarTables tables, RunningClocks clocks, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.changes = changes;
        this.tables = tables;
        this.clocks = clocks;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works on all changes that are under way, until there is nothing left to do for this node. */
    void workDue() {
        for (CalendarChangeId id : changes.underWay()) {
            boolean more;
            do {
                more = batch(id);
            } while (more);
        }
    }

    /** @return whether there may be more for this node to do */
    private boolean batch(CalendarChangeId id) {
        try {
            return look(id, BATCH);
        } catch (RuntimeException why) {
            requireOfOneTerm(why);
            return oneByOne(id);
        }
    }

    /** As many as would have been a batch; the next one is a whole batch again. */
    private boolean oneByOne(CalendarChangeId id) {
        for (int n = 0; n < BATCH; n++) {
            try {
                if (!look(id, 1)) {
                    return false;
                }
            } catch (RuntimeException why) {
                requireOfOneTerm(why);
                passOver(id, why);
            }
        }
        return true;
    }

    private boolean look(CalendarChangeId id, int most) {
        return Boolean.TRUE.equals(transaction.execute(t -> changes.taken(id).map(place -> {
            List<RunningClocks.Clock> page = clocks.after(place.dueOn(), place.id(), most);
            if (page.isEmpty()) {
                changes.end(id, clock.instant());
                events.publishEvent(new CalendarChangeDone(id));
                return false;
            }
            List<Move> moves = Moves.by(tables.reckoning(), LocalDate.now(clock)).of(page);
            clocks.move(moves);
            clocks.judgeAnew(page.stream().filter(RunningClocks.Clock::noticed).toList());
            changes.looked(id, Place.of(page.getLast()), page.size(), moves.size(), 0);
            return true;
        }).orElse(false)));
    }

    /** It keeps its day; that it does is counted and shown. */
    private void passOver(CalendarChangeId id, RuntimeException why) {
        log.warn("A running term could not be moved: {}", why.getClass().getSimpleName());
        transaction.executeWithoutResult(t -> changes.taken(id).ifPresent(place -> clocks.after(place.dueOn(), place.id(), 1)
                .forEach(one -> changes.looked(id, Place.of(one), 1, 0, 1))));
    }

    /** What concerns no single term is thrown on: the database is away, somebody was quicker. It is gone on with the next time. */
    private static void requireOfOneTerm(RuntimeException why) {
        if (Passing.is(why)) {
            throw why;
        }
    }
}
