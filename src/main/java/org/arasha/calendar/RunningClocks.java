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
     * @param dueOn  its last day, in Asia/Almaty; of a noticed one the last day by which a change can touch it
     * @param noticed whether it is looked at for a notice of the body that bears on it, of which no table tells whether it moves
     */
    record Clock(UUID id, String number, TermKind kind, LocalDate event, LocalDate dueOn, boolean noticed) {}

    /** Where it goes. */
    record Move(Clock clock, Term to) {}

    /** How many end on this day or later. */
    int endingFrom(LocalDate day);

    /** Those that end later than this one, in the order of their last days and ids. */
    List<Clock> after(LocalDate dueOn, UUID id, int most);

    /** Within the caller's transaction; one that has stopped or moved meanwhile stays as it is. */
    void move(List<Move> moves);

    /** Within the caller's transaction; whether what the bodies wrote of these counts is found anew, and they move where it does. */
    void judgeAnew(List<Clock> noticed);
}
