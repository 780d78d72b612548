package org.arasha.calendar;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** As calendars call it: {@code Курбан-айт}, {@code Құрбан айттың бірінші күні}, {@code Eid al-Adha (tentative)}. */
    private static final Pattern CALLED = words(
            "(?:курбан|құрбан|[kq]urban)[\\s-]*(?:айт|байрам|a[iıy]t|ba[iy]ram)|(?:eid|ид)[\\s-]+(?:al|ul|аль)[\\s-]+(?:adha|адха)");

    /** A day near it that is off for another reason, or not off at all. */
    private static final Pattern ANOTHER_DAY = words("перен[еёо]с|вместо|канун|ауыстыр|орнына|қарсаң|transfer|in lieu|instead|substitute|\\beve\\b");

    /** It may be so until it is announced. */
    private static final Pattern NOT_CERTAIN = words("tentative|предварит|предполож|болжам");

    private KurbanAit() {}

    private static Pattern words(String known) {
        return Pattern.compile(known, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a day of this name is one of the feast, in whatever language. */
    static boolean isCalledSo(LocalizedText name) {
        return isFound(CALLED, name) && !isFound(ANOTHER_DAY, name);
    }

    /** Whether a name says that the day is not announced. */
    static boolean isTentative(LocalizedText name) {
        return isFound(NOT_CERTAIN, name);
    }

    private static boolean isFound(Pattern words, LocalizedText name) {
        return Stream.of(name.ru(), name.kk(), name.en()).filter(Objects::nonNull).anyMatch(one -> words.matcher(one).find());
    }

    /** The first day of the feast that this day is of, announced or computed. */
    static Optional<MarkedDay> near(LocalDate day, Collection<SingleDay> singles) {
        return IntStream.rangeClosed(day.minusDays(SAME_FEAST_DAYS).getYear(), day.plusDays(SAME_FEAST_DAYS).getYear()).boxed()
                .flatMap(year -> in(year, singles).stream()).filter(one -> isSame(one.day(), day)).findFirst();
    }

    private static boolean isSame(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_FEAST_DAYS;
    }

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
                .filter(one -> isSame(computed, one.day()))
                .findFirst().map(SingleDay::marked).orElse(new MarkedDay(computed, Mark.KURBAN_AIT, NAME, ""));
    }
}
