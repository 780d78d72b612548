package org.arasha.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the receipt of something was noted wrong, as it turned out when a lawyer had decided by it.
 *
 * @param noted the day that stood there until then
 * @param by    the name of whoever corrected it
 */
public record ReceiptCorrection(LocalDate noted, String reason, String by, Instant at) {

    @Override
    public String toString() {
        return "ReceiptCorrection[" + noted + "]";
    }
}
