package org.arasha.followup;

/** What follows a reply, or silence. */
public enum NextStep {
    SATISFIED, COMPLAINT, PROSECUTOR, COURT, CLOSE,
    /** It was no reply (an acknowledgement, a notice): the clock goes on. */ WAIT
}
