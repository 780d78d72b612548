package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arasha.insight.DeadlineNotices.Telling;
import org.arasha.insight.DeadlineNotices.Why;
import org.arasha.insight.ReminderRules.Rule;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of what ends soon, in batches, each in a transaction of its own: that it was told, the notices and the mails are there
 * together or not at all. Of two nodes one writes that it was told; what a node that died has not told, the next round does. A time
 * in which nobody swept is made up for: by each rule it is told of what ends within its days and later than within those of the next
 * shorter rule; and of what ended untold by the shortest, that it has ended. Of what we ourselves have missed managers are told as well.
 *
 * @see <a href="../../../../../../docs/decisions/0052-a-reminder-that-was-missed-is-sent-late.md">decision 0052</a>
 */
@Component
class ReminderSweep {

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int BATCH = 1_000;

    private static final String DUE = """
            select d.id, d.due_on from running_deadline d
            where d.kind = :kind and d.due_on between :from and :to and (d.due_on, d.id) > (:lastDue, :lastId)
                and not exists (select from deadline_told t
                    where t.deadline = d.id and t.due_on = d.due_on and (t.days = :mark or :mark = -1 and t.days between -1 and :days))
            order by d.due_on, d.id limit :batch""";

    /** Rows that somebody ends just now need no reminder. */
    private static final String MARK = """
            insert into deadline_told (deadline, due_on, days)
            select d.id, d.due_on, :mark from running_deadline d
            where d.id = any(:deadlines) and d.due_on between :from and :to order by d.id
            for key share skip locked
            on conflict do nothing returning deadline as id, due_on""";

    private final ReminderRules rules;
    private final DeadlineNotices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderSweep(ReminderRules rules, DeadlineNotices notices, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.rules = rules;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(long id, LocalDate dueOn) {}

    /**
     * Of what ends in these days it is told by this rule, or, once they are over, that it has ended: to whom it belongs if they were not
     * told before, and to managers in any case.
     */
    private record Window(Rule rule, LocalDate from, LocalDate to, Why why, boolean managers) {

        static final int ENDED = -1;
        static final int MISSED = -2;

        int mark() {
            return managers ? MISSED : why == Why.PASSED ? ENDED : rule.days();
        }

        /** A clock that was ahead, and set back, takes nobody's reminder of the last day: each has a mark, and a notice, of its own. */
        Telling of(Due due) {
            return why == Why.PASSED ? new Telling(due.id(), due.dueOn())
                    : new Telling(due.id(), due.dueOn().minusDays(rule.days()), rule.days());
        }
    }

    /** @return of how many deadlines it was told now */
    int tell() {
        return windows(LocalDate.now(clock)).stream().mapToInt(this::tell).sum();
    }

    private List<Window> windows(LocalDate today) {
        List<Window> windows = new ArrayList<>();
        Rule shorter = null;
        for (Rule rule : rules.inOrder()) {
            boolean shortest = shorter == null || shorter.kind() != rule.kind();
            windows.add(new Window(rule, shortest ? today : today.plusDays(shorter.days() + 1), today.plusDays(rule.days()), Why.NEAR, false));
            if (shortest) {
                windows.add(new Window(rule, rule.since(), today.minusDays(1), Why.PASSED, false));
                if (rule.kind().isOurs()) {
                    windows.add(new Window(rule, rule.since(), today.minusDays(1), Why.PASSED, true));
                }
            }
            shorter = rule;
        }
        return windows;
    }

    /** What goes wrong with one of them, or with the database, holds up none of the others: it is told with the next round. */
    private int tell(Window window) {
        int told = 0;
        try {
            Due last = new Due(0, window.from().minusDays(1));
            for (List<Due> page = after(last, window); !page.isEmpty(); page = after(page.getLast(), window)) {
                told += attempt(page, window);
            }
        } catch (RuntimeException fault) {
            log.warn("Of deadlines of the kind {} it is told later: {}", window.rule().kind(), fault.getClass().getSimpleName());
        }
        return told;
    }

    private List<Due> after(Due last, Window window) {
        return jdbc.sql(DUE).param("kind", window.rule().kind().name()).param("days", window.rule().days())
                .param("mark", window.mark()).param("from", window.from()).param("to", window.to())
                .param("lastDue", last.dueOn()).param("lastId", last.id()).param("batch", BATCH).query(Due.class).list();
    }

    /** One that cannot be told of holds up no other: it is tried again with the next round. */
    private int attempt(List<Due> due, Window window) {
        try {
            return Objects.requireNonNull(transaction.execute(t -> tell(due, window)));
        } catch (RuntimeException fault) {
            if (Passing.isDisconnected(fault)) {
                throw fault;
            }
            if (due.size() > 1) {
                return due.stream().mapToInt(one -> attempt(List.of(one), window)).sum();
            }
            log.warn("Of deadline {} it is told later: {}", due.getFirst().id(), fault.getClass().getSimpleName());
            return 0;
        }
    }

    private int tell(List<Due> due, Window window) {
        List<Telling> fresh = jdbc.sql(MARK).param("mark", window.mark()).param("from", window.from()).param("to", window.to())
                .param("deadlines", due.stream().map(Due::id).toArray(Long[]::new)).query(Due.class).list().stream().map(window::of).toList();
        if (!fresh.isEmpty()) {
            leave(window, fresh, window.managers() ? notices.tellManagers(fresh) : notices.tell(fresh, window.why()));
        }
        return fresh.size();
    }

    /** Of what nobody could be told is told once there is somebody. */
    private void leave(Window window, List<Telling> fresh, Set<Long> heard) {
        Long[] unheard = fresh.stream().map(Telling::deadline).filter(one -> !heard.contains(one)).toArray(Long[]::new);
        if (unheard.length > 0) {
            jdbc.sql("""
                    delete from deadline_told t using running_deadline d
                    where d.id = any(?) and t.deadline = d.id and t.due_on = d.due_on and t.days = ?""")
                    .params(unheard, window.mark()).update();
        }
    }
}
