package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

@ArashaTest
record DeadlineWordsTests(DeadlineWords words) {

    /** In 2025 the day off for 8 March was Monday, the tenth. */
    @Test
    void aStepSaysHowManyWorkingDaysItHasAndWhichDaysAreNotCounted() {
        LocalDate thursday = LocalDate.of(2025, 3, 6);

        assertThat(why(thursday, LocalDate.of(2025, 3, 14))).isEqualTo("Internal term of the step: 5 working days from 2025-03-06, without 2025-03-10");
        assertThat(why(thursday, LocalDate.of(2025, 3, 7))).isEqualTo("Internal term of the step: 1 working day from 2025-03-06");
        assertThat(why(thursday, thursday)).isEqualTo("Internal term of the step, open since 2025-03-06");
        assertThat(why(LocalDate.of(2025, 3, 8), LocalDate.of(2025, 3, 12))).as("open since a day off")
                .isEqualTo("Internal term of the step: 1 working day from 2025-03-08");
    }

    private String why(LocalDate since, LocalDate due) {
        DeadlineRow row = new DeadlineRow(1, DeadlineKind.STEP, UUID.randomUUID(), "1", "Task_VerifyFacts", due, "2025-0001", LocalizedText.NONE,
                LocalizedText.NONE, LocalizedText.NONE, "incidents/2025-0001", Role.VERIFIER, null,
                new DeadlineRow.Hearing(null, LocalizedText.NONE), null, since, false, false, null, 0);
        return words.because(List.of(row), Language.EN, LocalDate::toString).values().iterator().next();
    }
}
