package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statutory terms that run, from the module that keeps them: asked before tables change, and moved after it. */
public interface RunningClocks {

    /**
     * A term that runs: of a body, also one that has ended without a reply and waits for what a lawyer decides; or of ours.
     *
     * @param number what people call it
     * @param event  the day of the event it counts from, as it was recorded
     * @param passedOn what is known where another body has passed it on, or null
     * @param dueOn  its last day, in Asia/Almaty; of a noticed one the last day by which a change can touch it
     */
    record Clock(UUID id, String number, TermKind kind, LocalDate event, @Nullable PassedOn passedOn, LocalDate dueOn, Ground ground) {

        boolean noticed() {
            return ground == Ground.NOTICE;
        }
    }

    /**
     * By the law of the day on which it was passed on the term counts from the one receipt or the other.
     *
     * @param received when the body had it to which we wrote
     */
    record PassedOn(LocalDate on, LocalDate received) {}

    /** For what a term is looked at. */
    enum Ground {
        /** In which a body is to reply. */ REPLY,
        /** A notice of the body bears on it, of which no table tells whether it moves. */ NOTICE,
        /** Until when we may complain or sue. */ OURS
    }

    /** Where it goes. */
    record Move(Clock clock, Term to) {}

    /** How many end on this day or later. */
    int endingFrom(LocalDate day);

    /** Those that end later than this one, in the order of their last days and ids; some more where several are of the same day and id. */
    List<Clock> after(LocalDate dueOn, UUID id, int most);

    /**
     * What waits and has no term, since there is no rule for it.
     *
     * @param kinds of which a rule would have it run, the first before the others
     * @param event the day from which it would count
     */
    record Unruled(List<TermKind> kinds, LocalDate event) {}

    List<Unruled> unruled();

    /**
     * Whose body did not answer, and on which nobody has decided: until when we may complain of it there is a term of ours where the law says
     * what silence means.
     *
     * @param received the day by whose law that is
     * @param since    the day on which its term ended, from which ours counts
     * @param runs     whether ours runs now
     */
    record Silent(LocalDate received, LocalDate since, boolean runs) {}

    List<Silent> silent();

    /** Within the caller's transaction; one that has stopped or moved meanwhile stays as it is. */
    void move(List<Move> moves);

    /** Within the caller's transaction; whether what the bodies wrote of these counts is found anew, and they move where it does. */
    void judgeAnew(List<Clock> noticed);
}
