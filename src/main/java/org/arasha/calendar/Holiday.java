package org.arasha.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that comes back each year.
 *
 * @param firstYear in which the law knows it
 * @param lastYear  in which the law knows it, or null
 * @param moves     whether one that falls on a day off gives the next working day instead
 * @param source    the law
 */
public record Holiday(HolidayId id, long version, MonthDay day, int firstYear, @Nullable Integer lastYear, boolean moves,
        LocalizedText name, String source) {

    /** The 29th of February is there in leap years only. */
    boolean isKnownIn(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear) && day.isValidYear(year);
    }

    LocalDate in(int year) {
        return day.atYear(year);
    }

    /** Whether some year knows both, on the same day. */
    boolean meets(Holiday other) {
        return day.equals(other.day) && (lastYear == null || other.firstYear <= lastYear)
                && (other.lastYear == null || firstYear <= other.lastYear);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
