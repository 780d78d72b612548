package org.arasha.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.shared.LocalizedText;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables that an administrator keeps. They are small; each transaction reads them afresh, once. */
@Component
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Cacheable("calendar")
    public WorkingCalendar calendar() {
        List<Holiday> holidays = jdbc.sql("select * from holiday").query((row, n) -> new Holiday(row.getInt("month"),
                row.getInt("day"), row.getInt("first_year"), row.getObject("last_year", Integer.class),
                row.getBoolean("moves"), name(row))).list();
        Map<LocalDate, YearOfDays.Single> singles = jdbc.sql("select * from calendar_day").query((row, n) -> Map.entry(
                row.getObject("day", LocalDate.class), new YearOfDays.Single(row.getBoolean("working"), name(row))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WorkingCalendar(holidays, singles);
    }

    private static LocalizedText name(ResultSet row) throws SQLException {
        return LocalizedText.read(row, "name");
    }
}
