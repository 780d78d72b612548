package org.arasha.insight;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reminds of what ends soon when a test or a benchmark says so. */
@Component
@Lazy
public class Reminding {

    private final ReminderSweep sweep;

    Reminding(ReminderSweep sweep) {
        this.sweep = sweep;
    }

    /** @return of how many deadlines it was told now */
    public int sweep() {
        return sweep.tell();
    }
}
