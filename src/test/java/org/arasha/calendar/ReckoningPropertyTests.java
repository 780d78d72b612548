package org.arasha.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.shared.LocalizedText;

/** The arithmetic of days and terms against one that is slow and obvious, on calendars and rules that nobody has thought of. */
class ReckoningPropertyTests {

    private static final LocalizedText NAME = new LocalizedText("День", "Күн", "Day");
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    record Tables(List<Holiday> holidays, List<SingleDay> singles) {}

    @Property(tries = 30)
    void everyDayIsWorkedOrNot(@ForAll("tables") Tables tables, @ForAll("years") int year) {
        WorkingCalendar calendar = new WorkingCalendar(tables.holidays(), tables.singles());
        SlowReckoning slow = new SlowReckoning(tables.holidays(), tables.singles());

        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(slow.isWorkingDay(day)));
    }

    @Property(tries = 300)
    void everyTermEndsOnItsDay(@ForAll("tables") Tables tables, @ForAll("rules") StatutoryTerm rule, @ForAll("days") LocalDate event) {
        Term term = rule.from(event, new WorkingCalendar(tables.holidays(), tables.singles()));

        assertThat(term.dueOn()).isEqualTo(new SlowReckoning(tables.holidays(), tables.singles()).due(rule, event));
        assertThat(term.skipped()).allSatisfy(off -> assertThat(off).isAfter(term.startsOn()).isBeforeOrEqualTo(term.dueOn()));
    }

    /** Otherwise a change could be overlooked: only terms that end from its first day on are looked at. */
    @Property(tries = 300)
    void aChangeMovesNoTermThatEndsBeforeIt(@ForAll("tables") Tables tables, @ForAll("rules") StatutoryTerm rule,
            @ForAll("days") LocalDate event, @ForAll("singles") SingleDay changed) {
        Edit edit = new Edit.OfDay(null, changed);
        List<SingleDay> after = new ArrayList<>(tables.singles().stream().filter(one -> !one.day().equals(changed.day())).toList());
        Term before = rule.from(event, new WorkingCalendar(tables.holidays(), List.copyOf(after)));
        after.add(changed);

        Term moved = rule.from(event, new WorkingCalendar(tables.holidays(), after));

        if (before.dueOn().isBefore(edit.since())) {
            assertThat(moved.dueOn()).isEqualTo(before.dueOn());
        }
    }

    @Property(tries = 200)
    void aLongerTermNeverEndsEarlier(@ForAll("tables") Tables tables, @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 59) int amount,
            @ForAll Unit unit) {
        WorkingCalendar calendar = new WorkingCalendar(tables.holidays(), tables.singles());

        assertThat(rule(amount + 1, unit, true, true, Start.RECEIPT).from(event, calendar).dueOn())
                .isAfterOrEqualTo(rule(amount, unit, true, true, Start.RECEIPT).from(event, calendar).dueOn());
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(FIRST.getYear(), LAST.getYear());
    }

    /** Many of them near the ends of months and years. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> ends = Combinators.combine(years(), Arbitraries.integers().between(-4, 4))
                .as((year, off) -> LocalDate.of(year, 12, 31).plusDays(off));
        Arbitrary<LocalDate> february = Combinators.combine(years(), Arbitraries.integers().between(-2, 2))
                .as((year, off) -> LocalDate.of(year, 3, 1).plusDays(off));
        return Arbitraries.frequencyOf(Tuple.of(6, any), Tuple.of(2, ends), Tuple.of(2, february));
    }

    @Provide
    Arbitrary<StatutoryTerm> rules() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Unit.class), Arbitraries.of(true, false),
                Arbitraries.of(true, false), Arbitraries.of(Start.class)).as(ReckoningPropertyTests::rule);
    }

    private static StatutoryTerm rule(int amount, Unit unit, boolean moves, boolean receiptMoves, Start starts) {
        return new StatutoryTerm(1, TermKind.REPLY, "APPC", "76", FIRST, null, amount, unit, moves, receiptMoves, "source",
                starts, null, null);
    }

    @Provide
    Arbitrary<SingleDay> singles() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(days(), Arbitraries.of(Kind.OFF, Kind.WORKING)).as(ReckoningPropertyTests::single)),
                Tuple.of(1, announced()));
    }

    private static SingleDay single(LocalDate day, Kind kind) {
        return new SingleDay(DayId.fresh(), 1, day, kind, NAME, "decree");
    }

    /** A day or two from the computed one. */
    private Arbitrary<SingleDay> announced() {
        int first = HijrahDate.from(FIRST).get(ChronoField.YEAR);
        int last = HijrahDate.from(LAST).get(ChronoField.YEAR) - 1;
        return Combinators.combine(Arbitraries.integers().between(first, last), Arbitraries.integers().between(-2, 2))
                .as((hijra, off) -> single(LocalDate.from(HijrahChronology.INSTANCE.date(hijra, 12, 10)).plusDays(off), Kind.KURBAN_AIT));
    }

    @Provide
    Arbitrary<Tables> tables() {
        Arbitrary<Holiday> holiday = Combinators.combine(Arbitraries.integers().between(1, 366), Arbitraries.integers().between(1991, 2030),
                Arbitraries.integers().between(0, 60).injectNull(0.3), Arbitraries.of(true, true, false))
                .as((day, from, years, moves) -> {
                    LocalDate in = LocalDate.ofYearDay(2024, day);
                    return new Holiday(HolidayId.fresh(), 1, MonthDay.from(in), from, years == null ? null : from + years, moves, NAME, "law");
                });
        Arbitrary<List<Holiday>> holidays = holiday.list().ofMaxSize(25).map(ReckoningPropertyTests::withoutDoubles);
        Arbitrary<List<SingleDay>> singles = singles().list().ofMaxSize(40).map(all -> {
            TreeMap<LocalDate, SingleDay> byDay = new TreeMap<>();
            all.forEach(one -> byDay.put(one.day(), one));
            List<SingleDay> apart = new ArrayList<>();
            LocalDate lastFeast = LocalDate.MIN;
            for (SingleDay one : byDay.values()) {
                if (one.kind() != Kind.KURBAN_AIT || one.day().isAfter(lastFeast.plusDays(60))) {
                    apart.add(one);
                    lastFeast = one.kind() == Kind.KURBAN_AIT ? one.day() : lastFeast;
                }
            }
            return List.copyOf(apart);
        });
        return Combinators.combine(holidays, singles).as(Tables::new);
    }

    private static List<Holiday> withoutDoubles(List<Holiday> all) {
        List<Holiday> apart = new ArrayList<>();
        for (Holiday one : all) {
            if (apart.stream().noneMatch(one::meets)) {
                apart.add(one);
            }
        }
        return List.copyOf(apart);
    }
}
