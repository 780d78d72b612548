package org.arasha.calendar;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditTests {

    private static final LocalDate IN_FORCE = LocalDate.of(2021, 7, 1);

    @Test
    void whatLetsAClockRunOnReachesTermsThatEndedBeforeItWasInForce() {
        assertThat(saying(TermKind.PASSED_ON_CLOCK, Says.RUNS_ON).since()).isBefore(IN_FORCE.minusYears(20));
        assertThat(saying(TermKind.SILENCE, Says.NOTHING).since()).isEqualTo(IN_FORCE);
    }

    @Test
    void aRuleThatIsToSaySomethingAndSaysNothingIsRefused() {
        assertRefused("calendar.refusal.says", () -> saying(TermKind.SILENCE, null).requireRight());
    }

    private static Edit saying(TermKind kind, @Nullable Says says) {
        return new Edit.OfRule(null, new StatutoryTerm(0, kind, "APPC", "91", IN_FORCE, null, 0, StatutoryTerm.Unit.CALENDAR_DAYS, false, false,
                "A law of a test", StatutoryTerm.Start.RECEIPT, null, null, false, says));
    }
}
