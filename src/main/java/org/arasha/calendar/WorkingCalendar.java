package org.arasha.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Counts days by tables already read; no database, no clock. */
final class WorkingCalendar {

    private final List<Holiday> holidays;
    private final Map<LocalDate, YearOfDays.Single> singles;
    private final Map<Integer, YearOfDays> years = new HashMap<>();

    WorkingCalendar(List<Holiday> holidays, Map<LocalDate, YearOfDays.Single> singles) {
        this.holidays = holidays;
        this.singles = singles;
    }

    private YearOfDays year(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), year -> new YearOfDays(year, holidays, singles));
    }

    boolean isWorkingDay(LocalDate day) {
        return year(day).isWorking(day);
    }

    @Nullable LocalizedText why(LocalDate day) {
        return year(day).why(day);
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
    List<DayOff> daysOff(LocalDate after, LocalDate until) {
        return after.plusDays(1).datesUntil(until.plusDays(1))
                .filter(day -> why(day) != null && !isWorkingDay(day))
                .map(day -> new DayOff(day, Objects.requireNonNull(why(day))))
                .toList();
    }
}
