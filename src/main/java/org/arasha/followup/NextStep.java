package org.arasha.followup;

import java.util.Collection;
import org.arasha.followup.Submission.Graded;
import org.jspecify.annotations.Nullable;

/** What follows a reply, or silence. */
public enum NextStep {
    SATISFIED,
    /** To the superior body. */ COMPLAINT,
    PROSECUTOR,
    /** After a complaint was decided. */ COURT,
    /** The same once more, to the same body. */ REPEAT,
    /** Nothing goes on with the body; the public is told. */ PUBLISH,
    CLOSE,
    /** It was no reply (an acknowledgement, a notice): the clock goes on. */ WAIT,
    /** It says that the body does not have the appeal: it is filed again, and the clock starts with the new receipt. */ FILE_AGAIN;

    /** Whether it follows what a body replied to the demands, which then are graded. */
    public boolean isOfAReply() {
        return this != WAIT && this != FILE_AGAIN;
    }

    /**
     * Why it does not follow from a reply that is graded so, or null: what is closed as satisfied is never complained of any more, and a
     * letter that goes on from it demands what has not been met.
     *
     * @param remark in which stands what is complained of all the same, for instance that the reply came late
     */
    public @Nullable String refusalAfter(Collection<Graded> grades, String remark) {
        boolean allMet = grades.stream().allMatch(one -> one.grade() == Grade.SATISFIED);
        if (this == SATISFIED) {
            return allMet ? null : "followup.refusal.notAllSatisfied";
        }
        return opensAnAppeal() && allMet && !grades.isEmpty() && remark.isBlank() ? "followup.refusal.nothingLeft" : null;
    }

    /** Whether another appeal goes on from it. */
    public boolean opensAnAppeal() {
        return this == COMPLAINT || this == PROSECUTOR || this == COURT || this == REPEAT;
    }
}
