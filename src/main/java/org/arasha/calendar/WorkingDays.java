package org.arasha.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of Kazakhstan's authorities: Saturdays and Sundays are off, a holiday on a day off moves to the next
 * working day, 7 January and the first day of Kurban-ait do not move, the government transfers single days by decree.
 * Dates are days in Asia/Almaty.
 */
@Service
@Transactional(readOnly = true)
public class WorkingDays {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final CalendarTables tables;

    WorkingDays(CalendarTables tables) {
        this.tables = tables;
    }

    /** The last moment of a day; the night of 29 February 2024, when the clocks were set back, was an hour longer. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ALMATY).toInstant().minusMillis(1);
    }

    public boolean isWorkingDay(LocalDate day) {
        return tables.calendar().isWorkingDay(day);
    }

    /** What makes the day other than its weekday does, if anything. */
    public Optional<MarkedDay> mark(LocalDate day) {
        return Optional.ofNullable(tables.calendar().year(day.getYear()).mark(day));
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return tables.calendar().onOrAfter(day);
    }

    /** So many working days later, the day itself not counted; for 0 the day itself. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        return tables.calendar().plus(day, workingDays);
    }
}
