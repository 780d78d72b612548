package org.arasha.calendar;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The days off of one year: holidays, the days they move to, Kurban-ait, and what the government transferred. Saturdays and
 * Sundays are off unless transferred.
 */
final class YearOfDays {

    private static final LocalizedText KURBAN_AIT = new LocalizedText("Курбан-айт", "Құрбан айт", "Kurban-ait");
    private static final int DHU_AL_HIJJA = 12;
    private static final int FIRST_DAY_OF_KURBAN_AIT = 10;

    /** A single day set by decree. */
    record Single(boolean working, LocalizedText name) {}

    private final Map<LocalDate, LocalizedText> off = new HashMap<>();
    private final Map<LocalDate, Single> singles;

    YearOfDays(int year, List<Holiday> holidays, Map<LocalDate, Single> singles) {
        this.singles = singles;
        List<Holiday> known = holidays.stream().filter(holiday -> holiday.isKnownIn(year))
                .sorted(Comparator.comparing(holiday -> holiday.in(year))).toList();
        known.forEach(holiday -> off.put(holiday.in(year), holiday.name()));
        addKurbanAit(year);
        known.stream().filter(Holiday::moves).filter(holiday -> Holiday.isWeekend(holiday.in(year)))
                .forEach(holiday -> off.put(nextFree(holiday.in(year)), holiday.name()));
        singles.forEach((day, single) -> {
            if (day.getYear() == year && !single.working()) {
                off.put(day, single.name());
            }
        });
    }

    private void addKurbanAit(int year) {
        int from = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int hijra = from; hijra <= from + 1; hijra++) {
            LocalDate day = LocalDate.from(HijrahChronology.INSTANCE.date(hijra, DHU_AL_HIJJA, FIRST_DAY_OF_KURBAN_AIT));
            if (day.getYear() == year) {
                off.putIfAbsent(day, KURBAN_AIT);
            }
        }
    }

    private LocalDate nextFree(LocalDate holiday) {
        LocalDate day = holiday.plusDays(1);
        while (Holiday.isWeekend(day) || off.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isWorking(LocalDate day) {
        Single single = singles.get(day);
        if (single != null) {
            return single.working();
        }
        return !Holiday.isWeekend(day) && !off.containsKey(day);
    }

    @Nullable LocalizedText why(LocalDate day) {
        return off.get(day);
    }
}
