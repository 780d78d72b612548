package org.arasha.calendar;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;

/** Days and terms at the edges of the calendar, and what a change of it moves. */
class ReckoningTests {

    private static final LocalizedText NAME = new LocalizedText("День", "Күн", "Day");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({"2024-01-31, 1, 2024-02-29", "2023-01-31, 1, 2023-02-28", "2024-02-29, 12, 2025-02-28", "2026-11-30, 3, 2027-02-28",
        "2026-12-31, 2, 2027-02-28"})
    void aTermInMonthsEndsOnTheLastDayOfAMonthThatIsShorter(LocalDate from, int months, LocalDate end) {
        StatutoryTerm rule = rule(months, Unit.MONTHS, null, false);
        assertThat(rule.from(from, calendar()).dueOn()).isEqualTo(end);
    }

    @Test
    void onlyAReceiptWaitsForAWorkingDay() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);

        assertThat(starting(Start.RECEIPT).from(saturday, calendar()).startsOn()).isEqualTo(saturday.plusDays(2));
        for (Start start : List.of(Start.LEARNING, Start.DECISION, Start.EXTENSION)) {
            assertThat(starting(start).from(saturday, calendar()).startsOn()).as("%s", start).isEqualTo(saturday);
        }
    }

    private static StatutoryTerm starting(Start start) {
        return new StatutoryTerm(1, TermKind.COMPLAINT, "APPC", "92", LocalDate.of(2021, 7, 1), null, 3, Unit.MONTHS, true, true, "source",
                start, null, null);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 2, 2024-03-01", "2025-02-28, 1, 2025-03-03", "2025-12-30, 3, 2026-01-06"})
    void workingDaysRunOverLeapDaysAndYears(LocalDate from, int days, LocalDate end) {
        assertThat(calendar(holiday(1, 1), holiday(1, 2)).plus(from, days)).isEqualTo(end);
    }

    @Test
    void aHolidayOnTheLastDayOfAYearMovesIntoTheNext() {
        WorkingCalendar calendar = calendar(holiday(12, 31), holiday(1, 1), holiday(1, 2));

        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 1, 3))).as("31 December 2022 was a Saturday").isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 1, 4))).as("so was 1 January a Sunday").isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 1, 5))).isTrue();
    }

    @Test
    void aHolidayOnTheTwentyNinthOfFebruaryIsThereInLeapYearsOnly() {
        WorkingCalendar calendar = calendar(holiday(2, 29));

        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 28))).isTrue();
    }

    @Test
    void anAnnouncedKurbanAitTakesThePlaceOfTheComputedOne() {
        LocalDate computed = LocalDate.of(2025, 6, 6);
        assertThat(calendar().isWorkingDay(computed)).isFalse();

        WorkingCalendar announced = new WorkingCalendar(List.of(), List.of(single("2025-06-05", Kind.KURBAN_AIT)));

        assertThat(announced.isWorkingDay(computed)).isTrue();
        assertThat(announced.isWorkingDay(computed.minusDays(1))).isFalse();
        assertThat(announced.year(2024).marked().values()).extracting(MarkedDay::day).containsExactly(LocalDate.of(2024, 6, 16));
    }

    /** Computed for 6 June 2025: announced for the fifth it would be the last day of the second of these terms. */
    @ParameterizedTest
    @CsvSource({"2025-05-26, true", "2025-05-15, true", "2025-05-14, false", "2025-06-06, true", "2025-06-07, true", "2025-06-09, false"})
    void aTermSaysThatAKurbanAitWhichNobodyHasAnnouncedMayMoveIt(LocalDate from, boolean said) {
        StatutoryTerm rule = rule(15, Unit.WORKING_DAYS, null, true);
        WorkingCalendar announced = new WorkingCalendar(List.of(), List.of(single("2025-06-06", Kind.KURBAN_AIT)));

        assertThat(rule.from(from, calendar()).inWords(Language.EN, LocalDate::toString).contains("Kurban-ait on 2025-06-06")).isEqualTo(said);
        assertThat(rule.from(from, announced).inWords(Language.EN, LocalDate::toString)).doesNotContain("Kurban-ait");
    }

    /** Computed for Wednesday, 27 May 2026: announced for Thursday, what came on that day has come on Friday. */
    @Test
    void aFeastOnTheDayAfterWhichItCameMayMoveIt() {
        LocalDate thursday = LocalDate.of(2026, 5, 28);
        WorkingCalendar announced = new WorkingCalendar(List.of(), List.of(single("2026-05-28", Kind.KURBAN_AIT)));
        StatutoryTerm ofReceipt = rule(15, Unit.WORKING_DAYS, null, true);
        StatutoryTerm ofAnyDay = rule(15, Unit.WORKING_DAYS, null, false);

        assertThat(ofReceipt.from(thursday, announced).dueOn()).isAfter(ofReceipt.from(thursday, calendar()).dueOn());
        assertThat(ofReceipt.from(thursday, calendar()).unannounced()).containsExactly(thursday.minusDays(1));
        assertThat(ofAnyDay.from(thursday, announced).dueOn()).isEqualTo(ofAnyDay.from(thursday, calendar()).dueOn());
        assertThat(ofAnyDay.from(thursday, calendar()).unannounced()).isEmpty();
    }

    @Test
    void noFeastMovesATermThatIsLongOver() {
        Term term = rule(15, Unit.WORKING_DAYS, null, true).from(LocalDate.of(2025, 5, 26), calendar());

        assertThat(term.saidOn(term.dueOn().plusDays(7)).unannounced()).as("with a weekend it may").isNotEmpty();
        assertThat(term.saidOn(term.dueOn().plusDays(8)).unannounced()).isEmpty();
    }

    @Test
    void aYearMayHaveTwoKurbanAitsAndOneMayBeAnnouncedOverItsEnd() {
        assertThat(calendar().year(2006).marked().values()).extracting(MarkedDay::day)
                .containsExactly(LocalDate.of(2006, 1, 10), LocalDate.of(2006, 12, 31));

        WorkingCalendar announced = new WorkingCalendar(List.of(), List.of(single("2007-01-01", Kind.KURBAN_AIT)));

        assertThat(announced.year(2006).marked()).hasSize(1);
        assertThat(announced.year(2007).marked()).hasSize(2);
    }

    @Test
    void theDayOnWhichTheClocksWereSetBackEndsAnHourLater() {
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 2, 29))).isEqualTo(Instant.parse("2024-02-29T18:59:59.999Z"));
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 2, 28))).isEqualTo(Instant.parse("2024-02-28T17:59:59.999Z"));
        assertThat(WorkingDays.endOf(LocalDate.of(2024, 3, 1))).isEqualTo(Instant.parse("2024-03-01T18:59:59.999Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, 2026-12-07, true", "2026-11-26, 2026-11-30, true", "2026-11-26, 2026-11-27, true", "2026-12-04, 2026-11-26, true",
        "2026-11-20, 2026-11-23, false", "2026-11-20, 2026-11-26, false", "2026-12-04, 2026-12-04, false"})
    void movesWhatIsNotPastByOneOfBothReckonings(LocalDate from, LocalDate to, boolean moves) {
        StatutoryTerm rule = new StatutoryTerm(1, TermKind.REPLY, "APPC", "76", LocalDate.of(2021, 7, 1), null, 1, Unit.CALENDAR_DAYS,
                false, false, "source", Start.RECEIPT, null, null);
        Reckoning tables = new Reckoning(List.of(), List.of(), List.of(rule), List.of());

        assertThat(Moves.by(tables, TODAY).of(List.of(clock(to.minusDays(1), from)))).hasSize(moves ? 1 : 0);
    }

    @Test
    void goesByTheRuleThatIsInForceOnTheDayOfTheEvent() {
        StatutoryTerm before = rule(15, Unit.WORKING_DAYS, null, true);
        Reckoning tables = new Reckoning(List.of(), List.of(), List.of(before), List.of())
                .with(new Edit.OfRule(before, rule(15, Unit.WORKING_DAYS, LocalDate.of(2026, 11, 22), true)))
                .with(new Edit.OfRule(null, from(LocalDate.of(2026, 11, 23), 20)));

        assertThat(Moves.by(tables, TODAY).of(List.of(clock(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 11)),
                clock(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 14)))))
                .singleElement().satisfies(move -> assertThat(move.to().dueOn()).isEqualTo(LocalDate.of(2026, 12, 21)));
        assertThat(Moves.by(new Reckoning(List.of(), List.of(), List.of(), List.of()), TODAY).of(List.of(clock(TODAY, TODAY.plusDays(9))))).isEmpty();
    }

    @Test
    void refusesTwoRulesForOneDay() {
        StatutoryTerm known = rule(15, Unit.WORKING_DAYS, null, true);
        Reckoning tables = new Reckoning(List.of(), List.of(), List.of(known), List.of());

        assertRefused("calendar.refusal.twoTerms", () -> tables.with(new Edit.OfRule(null, from(LocalDate.of(2030, 1, 1), 20))));
    }

    @Test
    void refusesADayOrAHolidayThatIsKnown() {
        Holiday known = holiday(5, 7);
        Reckoning tables = new Reckoning(List.of(known), List.of(single("2027-04-02", Kind.OFF), single("2027-05-16", Kind.KURBAN_AIT)), List.of(), List.of());

        assertThatThrownBy(() -> tables.with(new Edit.OfDay(null, single("2027-04-02", Kind.WORKING)))).hasMessage("calendar.refusal.dayKnown");
        assertThatThrownBy(() -> tables.with(new Edit.OfDay(null, single("2027-05-17", Kind.KURBAN_AIT)))).hasMessage("calendar.refusal.dayKnown");
        assertThatThrownBy(() -> tables.with(new Edit.OfHoliday(null, holiday(5, 7)))).hasMessage("calendar.refusal.holidayKnown");
        assertThatThrownBy(() -> tables.with(new Edit.OfHoliday(holiday(5, 8), holiday(5, 8)))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void refusesASecondIndexOfOneDayAndOneThatHasChangedSince() {
        StatutoryIndex known = index("2020-01-01", 2_651);
        Reckoning tables = new Reckoning(List.of(), List.of(), List.of(), List.of(known));

        assertThat(tables.with(new Edit.OfIndex(null, index("2020-04-01", 2_778))).indexes()).as("of one year").hasSize(2);
        assertRefused("calendar.refusal.indexKnown", () -> tables.with(new Edit.OfIndex(null, index("2020-01-01", 2_778))));
        assertThatThrownBy(() -> tables.with(new Edit.OfIndex(new StatutoryIndex(known.id(), 2, known.validFrom(), 2_652, "law"), known)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static StatutoryIndex index(String from, int tenge) {
        return new StatutoryIndex(StatutoryIndexId.fresh(), 1, LocalDate.parse(from), tenge, "law");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(Stream.of(new Edit.OfDay(null, new SingleDay(DayId.fresh(), 1, TODAY, Kind.OFF, LocalizedText.NONE, "decree")),
                new Edit.OfDay(null, new SingleDay(DayId.fresh(), 1, TODAY, Kind.OFF, NAME, " ")),
                new Edit.OfDay(null, single("1990-12-31", Kind.OFF)), new Edit.OfDay(null, single("2101-01-01", Kind.OFF)),
                new Edit.OfHoliday(null, new Holiday(HolidayId.fresh(), 1, MonthDay.of(5, 7), 2013, 2012, true, NAME, "law")),
                new Edit.OfIndex(null, index("1990-12-31", 4_325)), new Edit.OfIndex(null, index("2027-01-01", 0)),
                new Edit.OfIndex(null, index("2027-01-01", 1_000_001)),
                new Edit.OfIndex(null, new StatutoryIndex(StatutoryIndexId.fresh(), 1, TODAY, 4_325, " ")),
                new Edit.OfRule(null, from(TODAY, 0)), new Edit.OfRule(null, rule(15, Unit.WORKING_DAYS, LocalDate.of(2020, 1, 1), true))))
                .allSatisfy(edit -> assertThatThrownBy(edit::requireRight).isInstanceOf(Refusal.class));
    }

    private static WorkingCalendar calendar(Holiday... holidays) {
        return new WorkingCalendar(List.of(holidays), List.of());
    }

    private static Holiday holiday(int month, int day) {
        return new Holiday(HolidayId.fresh(), 1, MonthDay.of(month, day), 1991, null, true, NAME, "law");
    }

    private static SingleDay single(String day, Kind kind) {
        return new SingleDay(DayId.fresh(), 1, LocalDate.parse(day), kind, NAME, "decree");
    }

    private static StatutoryTerm rule(int amount, Unit unit, @Nullable LocalDate until, boolean moves) {
        return new StatutoryTerm(1, TermKind.REPLY, "APPC", "76", LocalDate.of(2021, 7, 1), until, amount, unit, moves, moves, "source",
                Start.RECEIPT, null, null);
    }

    private static StatutoryTerm from(LocalDate day, int amount) {
        return new StatutoryTerm(2, TermKind.REPLY, "APPC", "76", day, null, amount, Unit.WORKING_DAYS, true, true, "source",
                Start.RECEIPT, null, null);
    }

    private static RunningClocks.Clock clock(LocalDate event, LocalDate dueOn) {
        return new RunningClocks.Clock(UUID.randomUUID(), "2026-A1-1", TermKind.REPLY, event, null, dueOn, RunningClocks.Ground.REPLY);
    }
}
