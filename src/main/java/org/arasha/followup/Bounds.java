package org.arasha.followup;

import java.time.LocalDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What people type of a submission, refused where it cannot be. */
final class Bounds {

    private static final int YEARS_AHEAD = 5;

    private Bounds() {}

    static void requirePast(LocalDate day, LocalDate today, @Nullable LocalDate notBefore) {
        if (day.isAfter(today)) {
            throw new Refusal("followup.refusal.future");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw new Refusal("followup.refusal.beforeFiling");
        }
    }

    /** A mistyped year would let nobody be asked any more. */
    static void requireNear(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal("followup.refusal.tooFar", YEARS_AHEAD);
        }
    }

    /** Why something was recorded by mistake: it is never left unsaid. */
    static String mistake(String why) {
        if (why.isBlank()) {
            throw new Refusal("followup.refusal.mistakeWithoutReason");
        }
        Refusal.ifLonger(why, Submission.LONGEST_MISTAKE);
        return why.strip();
    }
}
