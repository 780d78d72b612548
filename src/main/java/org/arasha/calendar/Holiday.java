package org.arasha.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A holiday that comes back each year; {@code moves} if one that falls on a day off gives the next working day instead. */
record Holiday(int month, int day, int firstYear, @Nullable Integer lastYear, boolean moves, LocalizedText name) {

    boolean isKnownIn(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    LocalDate in(int year) {
        return LocalDate.of(year, month, day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
