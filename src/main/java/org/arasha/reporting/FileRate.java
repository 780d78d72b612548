package org.arasha.reporting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much of files may arrive in an hour, for the installation as a whole: nothing is known here of who sends them. What
 * arrives counts whether it is kept or not.
 */
@Component
public class FileRate {

    /** In bytes. Less counts as much, so that a flood of tiny files ends as well. */
    public static final int PIECE = 64 * 1024;

    private final Rates rates;
    private final int piecesAnHour;

    FileRate(Rates rates, @Value("${arasha.reports.files-per-hour}") DataSize most) {
        this.rates = rates;
        this.piecesAnHour = Math.toIntExact(most.toBytes() / PIECE);
    }

    /** @return false when it is more than this hour has left */
    public boolean take(int bytes) {
        return rates.take(Rates.Kind.PIECE_OF_FILE, Math.ceilDiv(bytes, PIECE), piecesAnHour);
    }
}
