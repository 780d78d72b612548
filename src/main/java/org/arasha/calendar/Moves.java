package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import org.arasha.calendar.RunningClocks.Clock;
import org.arasha.calendar.RunningClocks.Move;

/**
 * Which running terms move when tables change.
 *
 * @param today in Asia/Almaty
 * @see <a href="../../../../../../docs/decisions/0032-a-change-of-the-calendar-moves-what-still-runs.md">decision 0032</a>
 */
record Moves(Reckoning tables, WorkingCalendar calendar, LocalDate today) {

    static Moves by(Reckoning tables, LocalDate today) {
        return new Moves(tables, tables.calendar(), today);
    }

    /** By the rule that is in force on the day of the event; without one a term stays where it is. */
    List<Move> of(List<Clock> clocks) {
        return clocks.stream().filter(clock -> !clock.noticed()).flatMap(clock -> {
            LocalDate event = event(clock);
            return tables.rule(clock.kind(), event).stream().map(rule -> new Move(clock, rule.from(event, calendar)));
        }).filter(this::isOne).toList();
    }

    private LocalDate event(Clock clock) {
        RunningClocks.PassedOn passedOn = clock.passedOn();
        return passedOn != null && tables.rule(TermKind.PASSED_ON_CLOCK, passedOn.on()).filter(rule -> rule.says() == Says.RUNS_ON).isPresent()
                ? passedOn.received() : clock.event();
    }

    /** What is over by the old reckoning and by the new one is past: it is never moved. */
    private boolean isOne(Move move) {
        LocalDate from = move.clock().dueOn();
        LocalDate to = move.to().dueOn();
        return !to.equals(from) && !(from.isBefore(today) && to.isBefore(today));
    }

    /** Whether silence that was noted is taken back. */
    static boolean opensAgain(Move move, LocalDate today) {
        return move.clock().ground() == RunningClocks.Ground.REPLY && move.clock().dueOn().isBefore(today);
    }

    /** Whether it ends at once. */
    static boolean endsAtOnce(Move move, LocalDate today) {
        return move.to().dueOn().isBefore(today);
    }
}
