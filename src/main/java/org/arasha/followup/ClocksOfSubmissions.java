package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private static final String RUNNING = "s.due_on is not null and s.replied is null and s.closed_at is null";

    /** A notice of extension names a day of its own, which no calendar moves. */
    private static final String NOT_EXTENDED = RUNNING + " and s.extended_until is null";

    /** The last day by which a change can touch what a notice is judged by. */
    private static final String JUDGED_BY = "greatest(e.came_on, e.until)";

    private final JdbcClient jdbc;
    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final InOneSweep sweep;
    private final ApplicationEventPublisher events;

    ClocksOfSubmissions(JdbcClient jdbc, SubmissionStore store, ReplyTerms replyTerms, InOneSweep sweep,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.replyTerms = replyTerms;
        this.sweep = sweep;
        this.events = events;
    }

    @Override
    public int endingFrom(LocalDate day) {
        return jdbc.sql("""
                select (select count(*) from submission s where %s and s.due_on >= :day)
                    + (select count(*) from extension e join submission s on s.id = e.submission where %s and %s >= :day)"""
                .formatted(NOT_EXTENDED, RUNNING, JUDGED_BY)).param("day", day).query(Integer.class).single();
    }

    /** A rule that counts from receipt counts from the day that was recorded, which the start of the term may have left. */
    @Override
    public List<Clock> after(LocalDate dueOn, UUID id, int most) {
        return jdbc.sql("""
                with looked as (
                    (select s.id, s.due_on as by_day, false as noticed from submission s
                        where %s and (s.due_on, s.id) > (:day, :id) order by s.due_on, s.id limit :most)
                    union all
                    (select s.id, %s, true from extension e join submission s on s.id = e.submission
                        where %s and (%s, e.submission) > (:day, :id) order by %s, e.submission limit :most))
                select s.id, s.number, r.kind, k.by_day, k.noticed,
                    case r.starts when 'RECEIPT' then coalesce(s.received_on, s.term_from) else s.term_from end as event
                from looked k join submission s on s.id = k.id join statutory_term r on r.id = s.term_rule
                order by k.by_day, s.id, k.noticed limit :most""".formatted(NOT_EXTENDED, JUDGED_BY, RUNNING, JUDGED_BY, JUDGED_BY))
                .param("day", dueOn).param("id", id).param("most", most)
                .query((row, n) -> new Clock(row.getObject("id", UUID.class), row.getString("number"),
                        TermKind.valueOf(row.getString("kind")), row.getObject("event", LocalDate.class),
                        row.getObject("by_day", LocalDate.class), row.getBoolean("noticed"))).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(List<Move> moves) {
        sweep.move(() -> moves.forEach(move -> running(move.clock()).filter(one -> isAsSeen(one, move.clock()))
                .ifPresent(one -> keep(one, replyTerms.moved(one, move.to())))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void judgeAnew(List<Clock> noticed) {
        sweep.move(() -> noticed.forEach(clock -> running(clock).ifPresent(one -> keep(one, replyTerms.reckonedAnew(one)))));
    }

    private Optional<Submission> running(Clock clock) {
        return store.findById(new SubmissionId(clock.id())).filter(Submission::isClockRunning);
    }

    private void keep(Submission before, Submission moved) {
        if (!Objects.equals(before.clock(), moved.clock())) {
            store.save(moved);
            events.publishEvent(new TermMoved(moved.id()));
        }
    }

    private static boolean isAsSeen(Submission submission, Clock seen) {
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        return clock.extendedUntil() == null && clock.dueOn().equals(seen.dueOn());
    }
}
