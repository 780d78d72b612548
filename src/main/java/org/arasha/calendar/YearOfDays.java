package org.arasha.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year that their weekdays do not explain: holidays, the days they move to, Kurban-ait, and what the government
 * transferred. Saturdays and Sundays are off unless transferred.
 */
final class YearOfDays {

    private static final int LATE_IN_DECEMBER = 20;

    private record Feast(LocalDate day, Holiday holiday) {

        MarkedDay on(LocalDate other, Mark mark) {
            return new MarkedDay(other, mark, holiday.name(), holiday.source());
        }
    }

    private final TreeMap<LocalDate, MarkedDay> marked = new TreeMap<>();
    private final int year;

    YearOfDays(int year, List<Holiday> holidays, Collection<SingleDay> singles) {
        this.year = year;
        List<Feast> feasts = Stream.of(year - 1, year).flatMap(one -> holidays.stream().filter(holiday -> holiday.isKnownIn(one))
                .map(holiday -> new Feast(holiday.in(one), holiday))).filter(this::reachesThisYear)
                .sorted(Comparator.comparing(Feast::day)).toList();
        feasts.forEach(feast -> marked.put(feast.day(), feast.on(feast.day(), Mark.HOLIDAY)));
        KurbanAit.in(year, singles).forEach(feast -> marked.putIfAbsent(feast.day(), feast));
        for (Feast feast : feasts) {
            if (feast.holiday().moves() && Holiday.isWeekend(feast.day())) {
                LocalDate free = nextFree(feast.day());
                marked.put(free, feast.on(free, Mark.IN_LIEU));
            }
        }
        singles.stream().filter(one -> one.kind() != SingleDay.Kind.KURBAN_AIT).forEach(one -> marked.put(one.day(), one.marked()));
    }

    /** What falls on the last days of a December may move into the next year. */
    private boolean reachesThisYear(Feast feast) {
        return feast.day().getYear() == year
                || feast.day().getMonth() == Month.DECEMBER && feast.day().getDayOfMonth() >= LATE_IN_DECEMBER;
    }

    private LocalDate nextFree(LocalDate holiday) {
        LocalDate day = holiday.plusDays(1);
        while (Holiday.isWeekend(day) || marked.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isWorking(LocalDate day) {
        MarkedDay mark = marked.get(day);
        return mark == null ? !Holiday.isWeekend(day) : mark.isWorking();
    }

    @Nullable MarkedDay mark(LocalDate day) {
        return marked.get(day);
    }

    /** In their order. */
    SortedMap<LocalDate, MarkedDay> marked() {
        return marked.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
