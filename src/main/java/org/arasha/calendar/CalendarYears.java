package org.arasha.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days that are kept, and the picture they make of a year. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(CalendarChanges.READS)
public class CalendarYears {

    private final CalendarTables tables;

    CalendarYears(CalendarTables tables) {
        this.tables = tables;
    }

    /** What makes days of the year other than their weekdays, in their order. */
    public List<MarkedDay> marked(int year) {
        return List.copyOf(tables.calendar().year(year).marked().values());
    }

    /** All there are, by day and year. */
    public List<Holiday> holidays() {
        return tables.holidays();
    }

    public List<SingleDay> days(int year) {
        return tables.days().stream().filter(one -> one.day().getYear() == year).toList();
    }

    /** As it is now; empty when it has been taken out. */
    public Optional<Holiday> latest(Holiday before) {
        return tables.holidays().stream().filter(one -> one.id().equals(before.id())).findFirst();
    }

    public Optional<SingleDay> latest(SingleDay before) {
        return tables.days().stream().filter(one -> one.id().equals(before.id())).findFirst();
    }
}
