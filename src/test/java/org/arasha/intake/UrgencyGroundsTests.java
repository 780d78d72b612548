package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arasha.incident.Alarm;
import org.arasha.incident.DetentionId;
import org.arasha.incident.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyGroundsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Alarm HELD = new Alarm(true, false, false, false, null);

    @ParameterizedTest
    @CsvSource({"2026-03-09, false", "2026-03-10, true", "2026-03-20, true", "2026-03-21, false"})
    void aTermIsAGroundFromTenDaysBeforeItsLastDayUntilThat(LocalDate ends, boolean ground) {
        assertThat(UrgencyGrounds.of(new Alarm(false, false, false, false, ends), List.of(), TODAY).has(Urgency.TERM_ENDS_SOON))
                .isEqualTo(ground);
    }

    @Test
    void somebodyElseWhoIsHeldIsNews() {
        DetentionId first = DetentionId.fresh();
        UrgencyGrounds known = UrgencyGrounds.of(HELD, List.of(first), TODAY);

        assertThat(UrgencyGrounds.of(HELD, List.of(first), TODAY).without(known).has(Urgency.HELD_NOW)).isFalse();
        assertThat(UrgencyGrounds.of(HELD, List.of(first, DetentionId.fresh()), TODAY).without(known).has(Urgency.HELD_NOW)).isTrue();
    }

    @Test
    void whatIsNoMoreIsForgotten() {
        UrgencyGrounds known = UrgencyGrounds.of(HELD, List.of(), TODAY);

        assertThat(known.alsoIn(UrgencyGrounds.of(Alarm.NONE, List.of(), TODAY)).words()).isEmpty();
    }
}
