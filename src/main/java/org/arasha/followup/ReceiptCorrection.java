package org.arasha.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the receipt of something was noted wrong: its day, as it turned out when a lawyer had decided by it, or that there was one.
 *
 * @param noted the day that stood there until then
 * @param by    the name of whoever corrected it
 * @param takenBack whether there was none
 */
public record ReceiptCorrection(LocalDate noted, String reason, String by, Instant at, boolean takenBack) {

    @Override
    public String toString() {
        return "ReceiptCorrection[" + noted + "]";
    }
}
