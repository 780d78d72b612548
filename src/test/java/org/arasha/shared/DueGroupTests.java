package org.arasha.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueGroupTests {

    @ParameterizedTest
    @CsvSource({"-400,OVERDUE", "-1,OVERDUE", "0,TODAY", "1,THIS_WEEK", "6,THIS_WEEK", "7,LATER", "400,LATER"})
    void theWeekEndsOnItsSeventhDay(int days, DueGroup group) {
        LocalDate today = LocalDate.of(2026, 2, 27);

        assertThat(DueGroup.of(today.plusDays(days), today)).isEqualTo(group);
    }
}
