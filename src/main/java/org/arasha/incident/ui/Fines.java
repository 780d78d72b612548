package org.arasha.incident.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.shared.Refusal;

/** Fines in tenge of their date. */
final class Fines {

    private Fines() {}

    /** Empty where the index of that day is not in the table. */
    static Optional<BigDecimal> inTenge(MonthlyIndex index, BigDecimal mci, LocalDate day) {
        try {
            return Optional.of(index.tenge(mci, day));
        } catch (Refusal noIndex) {
            return Optional.empty();
        }
    }
}
