package org.arasha.calendar;

/** What a law says of terms that is no count of days. */
public enum Says {
    /** Silence counts as refusal from the day on which the term ends. */ REFUSAL,
    /** Silence is inaction, of which one may complain. */ INACTION,
    /** No law ties anything to silence. */ NOTHING,
    /** The clock starts anew when the other body receives what was passed on to it. */ STARTS_ANEW,
    /** The clock runs on from the receipt by the body that was written to. */ RUNS_ON,
    /** Reasons are to be given. */ REQUIRED,
    /** They are not. */ NOT_REQUIRED
}
