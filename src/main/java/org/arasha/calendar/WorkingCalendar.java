package org.arasha.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts days by tables already read; no database, no clock. */
final class WorkingCalendar {

    private final List<Holiday> holidays;
    private final Collection<SingleDay> singles;
    private final Map<Integer, YearOfDays> years = new HashMap<>();

    WorkingCalendar(List<Holiday> holidays, Collection<SingleDay> singles) {
        this.holidays = holidays;
        this.singles = singles;
    }

    YearOfDays year(int number) {
        return years.computeIfAbsent(number, year -> new YearOfDays(year, holidays, singles));
    }

    boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).isWorking(day);
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The last day of a term of so many working days; the count starts on the day after. */
    LocalDate plus(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Days off between two dates that are no ordinary weekend. */
    List<LocalDate> daysOff(LocalDate after, LocalDate until) {
        return marks(after.plusDays(1), until).filter(mark -> !mark.isWorking()).map(MarkedDay::day).toList();
    }

    /** Feasts of which nobody has entered the announced day: that may be the day before or after, and so count between these two. */
    List<LocalDate> unannounced(LocalDate after, LocalDate until) {
        return marks(after, until.plusDays(1)).filter(MarkedDay::isComputed).map(MarkedDay::day).toList();
    }

    private Stream<MarkedDay> marks(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(day -> year(day.getYear()).mark(day)).filter(Objects::nonNull);
    }
}
