package org.arasha.calendar;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.shared.LocalizedText;

/**
 * The first day of Kurban-ait: the tenth of Dhu al-Hijja by the calendar of Umm al-Qura, unless the Spiritual Administration of
 * Muslims of Kazakhstan has announced another. A year may have two of them, or none.
 */
final class KurbanAit {

    static final LocalizedText NAME = new LocalizedText("Курбан-айт", "Құрбан айт", "Kurban-ait");

    private static final int DHU_AL_HIJJA = 12;
    private static final int FIRST_DAY = 10;

    /** An announced day this near to a computed one is the same feast; the next is 354 days away. */
    static final int SAME_FEAST_DAYS = 15;

    private KurbanAit() {}

    /** None where the years are not known of which the calendar of Umm al-Qura is computed: nobody's term gets there but by a slip. */
    static List<MarkedDay> in(int year, Collection<SingleDay> singles) {
        if (year < Edit.FIRST_YEAR || year > Edit.LAST_YEAR) {
            return List.of();
        }
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return IntStream.rangeClosed(first, first + 1).mapToObj(hijra -> of(hijra, singles))
                .filter(one -> one.day().getYear() == year).toList();
    }

    private static MarkedDay of(int hijra, Collection<SingleDay> singles) {
        LocalDate computed = LocalDate.from(HijrahChronology.INSTANCE.date(hijra, DHU_AL_HIJJA, FIRST_DAY));
        return singles.stream().filter(one -> one.kind() == SingleDay.Kind.KURBAN_AIT)
                .filter(one -> Math.abs(ChronoUnit.DAYS.between(computed, one.day())) <= SAME_FEAST_DAYS)
                .findFirst().map(SingleDay::marked).orElse(new MarkedDay(computed, Mark.KURBAN_AIT, NAME, ""));
    }
}
