package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.arasha.incident.Proceeding.Step;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsInOrderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DAY 2019-03-10 2019-03-10 -; DAY 2019-03-20 2019-03-20 -; DAY 2019-03-15 2019-03-15 - | 0 2 1",
        "DAY 2019-03-10 2019-03-10 -; ABOUT 2019-03-05 2019-03-05 -; DAY 2019-03-01 2019-03-01 - | 2 0 1",
        "DAY 2019-03-12 2019-03-12 10:00; DAY 2019-03-12 2019-03-12 -; DAY 2019-03-12 2019-03-12 09:00 | 2 0 1",
        "DAY 2019-03-10 2019-03-10 -; MONTH 2019-03-01 2019-03-31 -; DAY 2019-03-12 2019-03-12 - | 0 1 2",
        "BEFORE - 2019-03-10 -; DAY 2019-03-01 2019-03-01 -; AFTER 2019-02-01 - -; DAY 2019-01-31 2019-01-31 - | 0 3 1 2"})
    void areByTheirDatesAndWhereThoseLeaveItOpenAsTheyWereTold(String dates, String order) {
        List<Step> told = Arrays.stream(dates.split("; ")).map(when -> new Step(Proceeding.Status.OPENED, PartialDate.parse(when),
                new NormRef("CRIMINAL_CODE", "174", null), null)).toList();

        List<Step> ordered = Proceeding.inOrder(told);

        assertThat(ordered).extracting(told::indexOf).containsExactly(Arrays.stream(order.split(" ")).map(Integer::valueOf).toArray(Integer[]::new));
        assertThat(Proceeding.inOrder(ordered)).isEqualTo(ordered);
    }
}
