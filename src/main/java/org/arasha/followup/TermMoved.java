package org.arasha.followup;

import org.arasha.shared.Act;

public record TermMoved(SubmissionId record, By by) implements Act {

    /** What it moved by. */
    public enum By {
        /** The day of receipt is another, from which that of what was passed on may run, too. */ RECEIPT,
        /** The calendar, or a rule: {@link TermsMoved} tells the process of it, once for all that it moves. */ CALENDAR,
        /** What people did, or the body wrote. */ DEED
    }

    TermMoved(SubmissionId record) {
        this(record, By.DEED);
    }
}
