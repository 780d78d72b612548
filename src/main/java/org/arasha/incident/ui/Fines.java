package org.arasha.incident.ui;

import java.math.BigDecimal;
import java.util.Optional;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.shared.PartialDate;

/** Fines in tenge of their date. */
final class Fines {

    private Fines() {}

    /** "50,500 tenge", and whether nobody vouches for that; empty where the table does not tell. */
    static Optional<String> inTenge(MonthlyIndex index, BigDecimal mci, PartialDate when) {
        return index.tenge(mci, when).map(one -> Words.say(one.confirmed() ? "incident.tenge" : "incident.tenge.unconfirmed", one.sum()));
    }
}
