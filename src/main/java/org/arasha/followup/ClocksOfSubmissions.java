package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.calendar.RunningClocks;
import org.arasha.calendar.TermKind;
import org.arasha.desk.InOneSweep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of submissions, for whoever changes the days and rules that they were reckoned by. */
@Component
@Transactional(readOnly = true)
class ClocksOfSubmissions implements RunningClocks {

    /** A notice of extension names a day of its own, which no calendar moves. */
    private static final String RUNNING =
            "s.due_on is not null and s.replied is null and s.closed_at is null and s.extended_until is null";

    private final JdbcClient jdbc;
    private final SubmissionStore store;
    private final InOneSweep sweep;
    private final ApplicationEventPublisher events;

    ClocksOfSubmissions(JdbcClient jdbc, SubmissionStore store, InOneSweep sweep, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.sweep = sweep;
        this.events = events;
    }

    @Override
    public int endingFrom(LocalDate day) {
        return jdbc.sql("select count(*) from submission s where " + RUNNING + " and s.due_on >= ?").param(day)
                .query(Integer.class).single();
    }

    /** A rule that counts from receipt counts from the day that was recorded, which the start of the term may have left. */
    @Override
    public List<Clock> after(LocalDate dueOn, UUID id, int most) {
        return jdbc.sql("""
                select s.id, s.number, r.kind, s.due_on,
                    case r.starts when 'RECEIPT' then coalesce(s.received_on, s.term_from) else s.term_from end as event
                from submission s join statutory_term r on r.id = s.term_rule
                where %s and (s.due_on, s.id) > (?, ?) order by s.due_on, s.id limit ?""".formatted(RUNNING)).params(dueOn, id, most)
                .query((row, n) -> new Clock(row.getObject("id", UUID.class), row.getString("number"),
                        TermKind.valueOf(row.getString("kind")), row.getObject("event", LocalDate.class),
                        row.getObject("due_on", LocalDate.class))).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(List<Move> moves) {
        sweep.move(() -> moves.forEach(this::move));
    }

    private void move(Move move) {
        store.findById(new SubmissionId(move.clock().id())).filter(one -> isAsSeen(one, move.clock())).ifPresent(one -> {
            store.save(one.due(move.to()));
            events.publishEvent(new TermMoved(one.id()));
        });
    }

    private static boolean isAsSeen(Submission submission, Clock seen) {
        Submission.RunningClock clock = submission.clock();
        return clock != null && clock.extendedUntil() == null && submission.isClockRunning() && clock.dueOn().equals(seen.dueOn());
    }
}
