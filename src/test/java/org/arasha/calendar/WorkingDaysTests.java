package org.arasha.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.ArashaTest;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ArashaTest
record WorkingDaysTests(WorkingDays days, CalendarTables tables, Terms terms, MonthlyIndex index) {

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-25", "2019-07-08", "2019-12-02", "2018-08-31", "2022-01-03", "2022-01-04", "2022-03-07", "2022-05-02", "2022-05-10",
        "2022-08-29", "2022-10-24", "2025-01-03",
        "2025-03-10", "2025-03-24", "2025-03-25", "2025-07-07", "2025-09-01", "2025-10-27", "2019-01-07", "2027-03-15"})
    void restsOnThePublishedDaysOff(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    /** A Sunday. */
    @Test
    void knowsTheFirstDayOfKurbanAit() {
        assertThat(tables.calendar().year(2019).mark(LocalDate.of(2019, 8, 11))).isNotNull().extracting(MarkedDay::mark).isEqualTo(Mark.KURBAN_AIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-08-25", "2022-01-05", "2022-03-05", "2022-05-03", "2022-08-27", "2022-10-22", "2025-01-05", "2019-03-26", "2019-08-12", "2023-01-09", "2022-12-01",
        "2026-08-31", "2019-07-09"})
    void worksOnThePublishedWorkingDays(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    /** The Islamic calendar is known from 1882 to 2174. */
    @ParameterizedTest
    @ValueSource(strings = {"0019-03-26", "1881-06-15", "2175-06-15", "2999-03-01"})
    void aYearWithASlipInItHasDaysToo(LocalDate day) {
        assertThat(days.isWorkingDay(days.onOrAfter(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-03, 15, 2025-03-28", "2026-11-23, 15, 2026-12-14", "2025-01-02, 1, 2025-01-05"})
    void countsFromTheDayAfter(LocalDate from, int count, LocalDate end) {
        assertThat(days.plusWorkingDays(from, count)).isEqualTo(end);
    }

    @Test
    void namesOfATermInMonthsOnlyTheDaysOffThatMoveItsEnd() {
        Term over = terms.term(TermKind.COMPLAINT, LocalDate.of(2026, 11, 27));
        assertThat(over.dueOn()).as("27 February 2027 is a Saturday").isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(over.skipped()).isEmpty();

        Term moved = terms.term(TermKind.COMPLAINT, LocalDate.of(2026, 12, 8));
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(moved.skipped()).containsExactly(LocalDate.of(2027, 3, 8));
    }

    @Test
    void saysOfATermThatHasMovedOffADayOffThatNobodyHasConfirmedThat() {
        Term moved = terms.term(TermKind.COMPLAINT, LocalDate.of(2026, 12, 8));
        assertThat(moved.rule().isConfirmed()).isTrue();
        assertThat(moved.inWords(Language.EN, LocalDate::toString)).contains("moves off a day off is unconfirmed");

        Term still = terms.term(TermKind.COMPLAINT, LocalDate.of(2026, 12, 9));
        assertThat(still.dueOn()).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(still.inWords(Language.EN, LocalDate::toString)).doesNotContain("unconfirmed");
    }

    /** Nobody has entered when Kurban-ait of 2026 was. */
    @Test
    void saysOfNoTermThatIsLongOverThatAFeastMayMoveIt() {
        assertThat(terms.term(TermKind.REPLY, LocalDate.of(2026, 5, 20)).inWords(Language.EN, LocalDate::toString)).doesNotContain("Kurban-ait");
    }

    @Test
    void gaveBodiesFifteenCalendarDaysUnderTheLawOf2007() {
        Term term = terms.term(TermKind.REPLY, LocalDate.of(2019, 3, 29));

        assertThat(term.dueOn()).as("13 April 2019 was a Saturday").isEqualTo(LocalDate.of(2019, 4, 15));
        assertThat(term.rule().law()).isEqualTo("LAW_221");
        assertThat(term.rule().isConfirmed()).isFalse();
        assertThat(term.inWords(Language.EN, LocalDate::toString)).contains("15 calendar days", "Art. 8", "unconfirmed");
    }

    @Test
    void givesBodiesFifteenWorkingDaysUnderTheCode() {
        Term term = terms.term(TermKind.REPLY, LocalDate.of(2025, 3, 3));

        assertThat(term.dueOn()).isEqualTo(LocalDate.of(2025, 3, 28));
        assertThat(term.skipped()).containsAll(List.of(LocalDate.of(2025, 3, 10),
                LocalDate.of(2025, 3, 24), LocalDate.of(2025, 3, 25)));
        assertThat(term.rule().article()).isEqualTo("76");
        assertThat(term.rule().isConfirmed()).isTrue();
    }

    @Test
    void registersOnTheNextWorkingDayWhatArrivesOnADayOff() {
        assertThat(terms.term(TermKind.REPLY, LocalDate.of(2025, 3, 1)).startsOn()).isEqualTo(LocalDate.of(2025, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, LAW_221", "2021-07-01, APPC"})
    void changesTheLawOnTheFirstOfJuly2021(LocalDate received, String law) {
        assertThat(terms.term(TermKind.REPLY, received).rule().law()).isEqualTo(law);
    }

    @Test
    void hasNoRuleThatNobodyHasEntered() {
        assertThat(terms.find(TermKind.CRIME_REPORT, LocalDate.of(2025, 3, 3))).isEmpty();
        assertThat(terms.find(TermKind.COURT, LocalDate.of(2019, 3, 29))).isEmpty();
    }

    @Test
    void saysFromWhatATermIsCounted() {
        StatutoryTerm court = terms.term(TermKind.COURT, LocalDate.of(2025, 3, 3)).rule();

        assertThat(court.starts()).isEqualTo(StatutoryTerm.Start.DECISION);
        assertThat(court.inWords(Language.EN)).contains("1 month", "decision", "Art. 136", "unconfirmed");
        assertThat(terms.term(TermKind.COMPLAINT_PASSED_ON, LocalDate.of(2025, 3, 3)).rule().isConfirmed()).isFalse();
    }

    @Test
    void refusesADateBeforeAnyRule() {
        assertThatThrownBy(() -> terms.term(TermKind.REPLY, LocalDate.of(2001, 1, 1))).isInstanceOf(Refusal.class);
    }

    @Test
    void everyTermEndsOnAWorkingDayAfterItsStart() {
        LocalDate.of(2016, 1, 1).datesUntil(LocalDate.of(2028, 1, 1), java.time.Period.ofDays(11)).forEach(day -> {
            Term term = terms.term(TermKind.REPLY, day);
            assertThat(term.dueOn()).isAfter(day);
            assertThat(days.isWorkingDay(term.dueOn())).as("%s", term.dueOn()).isTrue();
        });
    }

    @Test
    void reckonsFinesInTengeOfTheirDate() {
        assertThat(tenge("DAY 2019-03-12 2019-03-12 -")).hasValueSatisfying(one -> {
            assertThat(one.sum()).isEqualByComparingTo("50500");
            assertThat(one.confirmed()).as("no lawyer has read it in the law").isFalse();
        });
        assertThat(tenge("DAY 2025-03-12 2025-03-12 -")).hasValueSatisfying(one -> assertThat(one.confirmed()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"YEAR 2019-01-01 2019-12-31 -", "MONTH 2020-03-01 2020-03-31 -", "RANGE 2022-04-01 2022-12-31 -", "ABOUT 2019-03-12 2019-03-12 -"})
    void reckonsAFineWhoseDayIsNotKnownWhereOneIndexHeldOnAllThatItMayBe(String when) {
        assertThat(tenge(when)).isPresent();
    }

    /** The law on the budget sets the index of one year. */
    @ParameterizedTest
    @ValueSource(strings = {"YEAR 2020-01-01 2020-12-31 -", "RANGE 2019-12-20 2020-01-10 -", "ABOUT 2020-01-01 2020-01-01 -",
        "ABOUT 2020-04-01 2020-04-01 -", "BEFORE - 2019-03-12 -", "AFTER 2019-03-12 - -", "DAY 2014-12-31 2014-12-31 -", "DAY 2028-01-01 2028-01-01 -"})
    void statesNoSumWhereItIsNotKnownWhichIndexHeld(String when) {
        assertThat(tenge(when)).isEmpty();
    }

    private Optional<MonthlyIndex.Tenge> tenge(String when) {
        return index.tenge(BigDecimal.valueOf(20), PartialDate.parse(when));
    }
}
