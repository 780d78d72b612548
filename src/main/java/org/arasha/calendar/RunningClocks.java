package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The statutory terms that run, from the module that keeps them: asked before tables change, and moved after it. */
public interface RunningClocks {

    /**
     * A term that runs, also one that has ended without a reply and waits for what a lawyer decides.
     *
     * @param number what people call it
     * @param event  the day of the event it counts from, as it was recorded
     * @param dueOn  its last day, in Asia/Almaty
     */
    record Clock(UUID id, String number, TermKind kind, LocalDate event, LocalDate dueOn) {}

    /** Where it goes. */
    record Move(Clock clock, Term to) {}

    /** How many end on this day or later. */
    int endingFrom(LocalDate day);

    /** Those that end later than this one, in the order of their last days and ids. */
    List<Clock> after(LocalDate dueOn, UUID id, int most);

    /** Within the caller's transaction; one that has stopped or moved meanwhile stays as it is. */
    void move(List<Move> moves);
}
