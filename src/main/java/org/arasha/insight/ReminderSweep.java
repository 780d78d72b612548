package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.arasha.insight.DeadlineNotices.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of what ends soon, in batches, each in a transaction of its own: that it was told, the notices and the mails are there
 * together or not at all. Of two nodes one writes that it was told; what a node that died has not told, the next round does. A day
 * on which nobody swept is made up for: by each rule it is told of what ends within its days and later than within those of the next
 * shorter rule.
 */
@Component
class ReminderSweep {

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int BATCH = 500;

    /** Rows that somebody ends just now need no reminder. */
    private static final String NEXT = """
            with near as (
                select d.id, d.due_on from running_deadline d
                where d.kind = :kind and d.due_on between :from and :to and (d.due_on, d.id) > (:lastDue, :lastId)
                order by d.due_on, d.id limit :batch),
            told as (
                insert into deadline_told (deadline, due_on, days)
                select d.id, d.due_on, :days from running_deadline d join near n on n.id = d.id and n.due_on = d.due_on
                for key share of d skip locked
                on conflict do nothing returning deadline)
            select n.id, n.due_on, t.deadline is not null as fresh from near n left join told t on t.deadline = n.id
            order by n.due_on, n.id""";

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

    private record Near(long id, LocalDate dueOn, boolean fresh) {}

    /** @param from the first remaining day that is this rule's */
    private record Window(DeadlineKind kind, int days, int from) {}

    /** @return of how many deadlines it was told now */
    int tell() {
        int told = 0;
        for (Map.Entry<DeadlineKind, SortedSet<Integer>> kind : rules.all().entrySet()) {
            int from = 0;
            for (int days : kind.getValue()) {
                told += tell(new Window(kind.getKey(), days, from));
                from = days + 1;
            }
        }
        return told;
    }

    /** A batch that fails is tried again with the next round, and holds up no other rule. */
    private int tell(Window window) {
        int told = 0;
        LocalDate today = LocalDate.now(clock);
        Near last = new Near(0, today.minusDays(1), false);
        try {
            while (true) {
                Near after = last;
                List<Near> batch = transaction.execute(t -> batch(window, today, after));
                if (batch == null || batch.isEmpty()) {
                    return told;
                }
                told += (int) batch.stream().filter(Near::fresh).count();
                last = batch.getLast();
            }
        } catch (RuntimeException fault) {
            log.warn("Of deadlines of the kind {} it is told later: {}", window.kind(), fault.getClass().getSimpleName());
            return told;
        }
    }

    private List<Near> batch(Window window, LocalDate today, Near last) {
        List<Near> batch = jdbc.sql(NEXT).param("kind", window.kind().name()).param("days", window.days())
                .param("from", today.plusDays(window.from())).param("to", today.plusDays(window.days()))
                .param("lastDue", last.dueOn()).param("lastId", last.id()).param("batch", BATCH)
                .query((row, n) -> new Near(row.getLong("id"), row.getObject("due_on", LocalDate.class), row.getBoolean("fresh"))).list();
        List<Telling> fresh = batch.stream().filter(Near::fresh)
                .map(one -> new Telling(one.id(), one.dueOn().minusDays(window.days()), window.days())).toList();
        if (!fresh.isEmpty()) {
            notices.tell(fresh, DeadlineNotices.Why.NEAR);
        }
        return batch;
    }
}
