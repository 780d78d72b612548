package org.arasha.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.calendar.RunningClocks;
import org.arasha.calendar.RunningClocks.PassedOn;
import org.arasha.calendar.TermKind;
import org.arasha.desk.InOneSweep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of submissions, and our own, for whoever changes the days and rules that they were reckoned by. */
@Component
@Transactional(readOnly = true)
class ClocksOfSubmissions implements RunningClocks {

    private static final String RUNNING = "s.due_on is not null and s.replied is null and s.closed_at is null";

    /** A notice of extension names a day of its own, which no calendar moves. */
    private static final String NOT_EXTENDED = RUNNING + " and s.extended_until is null";

    /** A decision of a complaint goes on to a court, where the law sets a term for that. */
    private static final String SILENT = """
            select s.received_on as received, s.silent as since, exists (select from own_term o where o.id = s.id) as runs
            from submission s join appeal a on a.id = s.appeal
            left join lateral (select f.kind from filing_kind f where f.submission = s.id order by f.id desc limit 1) said on true
            where s.due_on is not null and s.silent is not null and s.replied is null and s.closed_at is null and s.forwarded_from is null
                and coalesce(said.kind, a.kind) not in ('COURT', 'CRIME_REPORT')
                and not (coalesce(said.kind, a.kind) = 'COMPLAINT' and exists (select from statutory_term r
                    where r.kind = 'COURT' and not r.replaced and r.valid_from <= s.silent and (r.valid_until is null or r.valid_until >= s.silent)))""";

    /** The last day by which a change can touch what a notice is judged by. */
    private static final String JUDGED_BY = "greatest(e.came_on, e.until)";

    private final JdbcClient jdbc;
    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final NextStepRules next;
    private final OwnTerms own;
    private final InOneSweep sweep;
    private final ApplicationEventPublisher events;

    ClocksOfSubmissions(JdbcClient jdbc, SubmissionStore store, ReplyTerms replyTerms, NextStepRules next, OwnTerms own, InOneSweep sweep,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.replyTerms = replyTerms;
        this.next = next;
        this.own = own;
        this.sweep = sweep;
        this.events = events;
    }

    @Override
    public int endingFrom(LocalDate day) {
        return jdbc.sql("""
                select (select count(*) from submission s where %s and s.due_on >= :day)
                    + (select count(*) from extension e join submission s on s.id = e.submission where e.mistake is null and %s and %s >= :day)
                    + (select count(*) from own_term o where not o.met and o.due_on >= :day)"""
                .formatted(NOT_EXTENDED, RUNNING, JUDGED_BY)).param("day", day).query(Integer.class).single();
    }

    @Override
    public List<Unruled> unruled() {
        return store.withoutTerm().stream().map(one -> new Unruled(replyTerms.kinds(one), replyTerms.countsFrom(one))).toList();
    }

    /**
     * What a court or the rules of another code say of silence, and the decision of a complaint, the table of terms does not change so. Of what
     * was passed on the law says from when it counts, of each by itself.
     */
    @Override
    public List<Silent> silent() {
        Stream<Silent> passedOn = store.silentOfPassedOn().stream()
                .filter(one -> !next.isOfOtherLaw(one) && next.offer(one, NextStep.COURT).term() == null)
                .map(one -> new Silent(replyTerms.countsFrom(one), Objects.requireNonNull(one.silent()), own.isBegun(one.id())));
        return Stream.concat(jdbc.sql(SILENT).query(Silent.class).stream(), passedOn).toList();
    }

    /** A rule that counts from receipt counts from the day that was recorded, which the start of the term may have left. */
    @Override
    public List<Clock> after(LocalDate dueOn, UUID id, int most) {
        return jdbc.sql("""
                with looked as (
                    (select s.id, s.due_on as by_day, 'REPLY' as ground from submission s
                        where %s and (s.due_on, s.id) > (:day, :id) order by s.due_on, s.id limit :most)
                    union all
                    (select s.id, %s, 'NOTICE' from extension e join submission s on s.id = e.submission
                        where e.mistake is null and %s and (%s, e.submission) > (:day, :id) order by %s, e.submission limit :most)
                    union all
                    (select o.id, o.due_on, 'OURS' from own_term o
                        where not o.met and (o.due_on, o.id) > (:day, :id) order by o.due_on, o.id limit :most))
                select k.id, coalesce(s.number, l.number) as number, r.kind, k.by_day, k.ground,
                    case when r.starts = 'RECEIPT' and o.id is null then coalesce(s.received_on, s.term_from)
                        else coalesce(o.term_from, s.term_from) end as event,
                    s.forwarded_here, first.received_on as first_received
                from looked k left join own_term o on k.ground = 'OURS' and o.id = k.id left join submission s on s.id = k.id
                left join appeal l on l.id = o.appeal join statutory_term r on r.id = coalesce(o.rule, s.term_rule)
                left join lateral (with recursive way as (select w.* from submission w where w.id = s.forwarded_from
                        union all select w.* from submission w join way on w.id = way.forwarded_from)
                    select received_on from way where forwarded_from is null) first on o.id is null
                order by k.by_day, k.id fetch first (:most) rows with ties""".formatted(NOT_EXTENDED, JUDGED_BY, RUNNING, JUDGED_BY, JUDGED_BY))
                .param("day", dueOn).param("id", id).param("most", most)
                .query((row, n) -> new Clock(row.getObject("id", UUID.class), row.getString("number"),
                        TermKind.valueOf(row.getString("kind")), row.getObject("event", LocalDate.class), passedOn(row),
                        row.getObject("by_day", LocalDate.class), Ground.valueOf(row.getString("ground")))).list();
    }

    private static @Nullable PassedOn passedOn(ResultSet row) throws SQLException {
        LocalDate received = row.getObject("first_received", LocalDate.class);
        return received == null ? null : new PassedOn(row.getObject("forwarded_here", LocalDate.class), received);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(List<Move> moves) {
        moves.stream().filter(move -> move.clock().ground() == Ground.OURS).forEach(move -> own.move(move.clock(), move.to()));
        keep(moves.stream().filter(move -> move.clock().ground() != Ground.OURS).flatMap(move -> running(move.clock())
                .filter(one -> isAsSeen(one, move.clock())).map(one -> kept(one, replyTerms.moved(one, move.to()))).stream()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void judgeAnew(List<Clock> noticed) {
        keep(noticed.stream().flatMap(clock -> running(clock).map(one -> kept(one, replyTerms.reckonedAnew(one))).stream()));
    }

    /** Of those that have moved, the processes are told at once. */
    private void keep(Stream<Optional<Submission>> looked) {
        Map<SubmissionId, LocalDate> ends = new LinkedHashMap<>();
        looked.flatMap(Optional::stream).forEach(one -> ends.put(one.id(), Objects.requireNonNull(one.clock()).dueOn()));
        if (!ends.isEmpty()) {
            sweep.move(() -> events.publishEvent(new TermsMoved(ends)));
        }
    }

    private Optional<Submission> running(Clock clock) {
        return store.findById(new SubmissionId(clock.id())).filter(Submission::isClockRunning);
    }

    /** What has moved, or nothing. */
    private Optional<Submission> kept(Submission before, Submission moved) {
        if (Objects.equals(before.clock(), moved.clock())) {
            return Optional.empty();
        }
        store.save(moved);
        events.publishEvent(new TermMoved(moved.id(), TermMoved.By.CALENDAR));
        return Optional.of(moved);
    }

    private static boolean isAsSeen(Submission submission, Clock seen) {
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        return clock.extendedUntil() == null && clock.dueOn().equals(seen.dueOn());
    }
}
