package org.arasha.shared.ui;

import org.arasha.shared.Refusal;

/** What is typed into a form and kept until it is sent, in whichever window of the same user it is typed. */
public interface KeptWords {

    /** @throws Refusal where another window has changed the form since; that is in this one from now on, to be looked at first */
    void requireAllSeen();

    /** Whether something in the form was typed over another version than it shows, so that it may replace what others have saved since. */
    boolean isBegunBefore();

    /** What differs from the version that is saved has been chosen. */
    void compared();
}
