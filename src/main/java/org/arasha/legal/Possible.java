package org.arasha.legal;

import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.Term;

/** A remedy and the time in which it can be used. */
public record Possible(Recourse recourse, Until until) {

    public sealed interface Until {

        /** The table of terms has no rule for it that was in force on the day. */
        record NotKnown() implements Until {}

        /** It runs from something that has not happened yet. */
        record NotBegun(StatutoryTerm rule) implements Until {}

        record Running(Term term) implements Until {}

        /** From when it counts is known as about a day, or as before one: it may end sooner than that term, and later where it is about. */
        record Unsure(Term term) implements Until {}

        /** It may be restored for good reason: APPC, Art. 92. */
        record Over(Term term) implements Until {}
    }

    boolean isOver() {
        return until instanceof Until.Over;
    }

    /** Whether it may be that only a restored term lets it be used. */
    public boolean mayBeOver() {
        return isOver() || until instanceof Until.Unsure;
    }
}
