package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 29);

    @ParameterizedTest
    @ValueSource(strings = {"29.03.2019", "29.3.2019", " 29.03.2019 г. ", "2019-03-29", "29 марта 2019", "29 марта 2019 года",
            "29 March 2019", "March 29, 2019", "29 наурыз 2019", "2019 жылғы 29 наурыз"})
    void readsADay(String text) {
        assertThat(WrittenDate.read(text)).contains(PartialDate.on(DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.03.2019 10:30", "29.03.2019, 10:30", "2019-03-29 10:30", "2019-03-29T10:30:00", "29.03.2019 10:30:15"})
    void readsADayWithItsTime(String text) {
        assertThat(WrittenDate.read(text)).contains(PartialDate.at(DAY, LocalTime.of(10, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03", "03.2019", "март 2019", "Март 2019 г.", "в марта 2019", "наурыз 2019", "March 2019"})
    void readsAMonth(String text) {
        assertThat(WrittenDate.read(text)).contains(PartialDate.in(YearMonth.of(2019, 3)));
    }

    @Test
    void readsAYearAndARange() {
        assertThat(WrittenDate.read("2019")).contains(PartialDate.in(Year.of(2019)));
        assertThat(WrittenDate.read("27.03.2019 – 29.03.2019")).contains(PartialDate.between(DAY.minusDays(2), DAY));
        assertThat(WrittenDate.read("27.03.2019-29.03.2019")).contains(PartialDate.between(DAY.minusDays(2), DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "32.01.2019", "30.02.2019", "2019-13", "03/04/2019", "29.03.19", "29.03.2019 25:00",
            "29.03.2019 - 27.03.2019", "март", "в пятницу 2019", "99999999999"})
    void readsNothingThatIsNoDateOrTwo(String text) {
        assertThat(WrittenDate.read(text)).isEmpty();
    }
}
