package org.arasha.followup;

import org.arasha.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A step that may follow a reply or silence, and until when.
 *
 * @param term in which the law allows it, or null where it sets none
 */
public record NextStepOffer(NextStep step, @Nullable Term term, State state) {

    public enum State {
        OPEN,
        /** Its term is over, but may be restored for a good reason (APPC, Art. 92), as where a decision came late. */ TO_BE_RESTORED,
        /** Its term is over. */ PAST,
        /** A complaint comes first (APPC, Art. 91). */ AFTER_COMPLAINT,
        /** The law ties nothing to silence. */ MEANS_NOTHING,
        /** It was filed by another law than the one that gives this (APPC). */ OTHER_LAW
    }

    public boolean isAllowed() {
        return state == State.OPEN || state == State.TO_BE_RESTORED;
    }
}
