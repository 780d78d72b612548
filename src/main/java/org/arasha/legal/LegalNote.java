package org.arasha.legal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was written at the end of a legal step that is not the analysis.
 *
 * @param by what they are called today who wrote it, or null where nobody knows them any more
 */
public record LegalNote(After after, String text, @Nullable String by, Instant at) {

    /** The step it ended. */
    public enum After {
        AID("Task_GiveLegalAid"), MONITORING("Task_MonitorCase"), WITHDRAWAL("Task_DecideOnWithdrawal");

        private final String step;

        After(String step) {
            this.step = step;
        }

        /** Its name in the process. */
        public String step() {
            return step;
        }
    }
}
