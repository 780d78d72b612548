package org.arasha.imports;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as tables have it: 29.03.2019, 29.03.2019 10:30, 2019-03-29, 2019-03, 03.2019, март 2019, 29 наурыз 2019, 2019,
 * and 12.03.2019 – 14.03.2019. What may be read in two ways (03/04/2019) is read in none.
 */
final class WrittenDate {

    private static final String TIME = "(?:[T, ]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern BETWEEN = Pattern.compile("(\\S+?)\\s*[–—-]\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{4})");

    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> FILLERS = Likeness.words("imports.words.date");

    private WrittenDate() {}

    static Optional<PartialDate> read(String text) {
        String clean = text.strip().replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(read(clean, clean.replaceFirst("(?U)\\s(г|ж)\\.?$", "")));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable PartialDate read(String text, String digits) {
        Matcher found = YEAR_FIRST.matcher(digits);
        if (found.matches()) {
            return day(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5));
        }
        found = DAY_FIRST.matcher(digits);
        if (found.matches()) {
            return day(found.group(3), found.group(2), found.group(1), found.group(4), found.group(5));
        }
        found = MONTH.matcher(digits);
        if (found.matches()) {
            return PartialDate.in(YearMonth.of(number(found.group(1)), number(found.group(2))));
        }
        found = MONTH_FIRST.matcher(digits);
        if (found.matches()) {
            return PartialDate.in(YearMonth.of(number(found.group(2)), number(found.group(1))));
        }
        if (YEAR.matcher(digits).matches()) {
            return PartialDate.in(Year.of(number(digits)));
        }
        found = BETWEEN.matcher(digits);
        if (found.matches() && DAY_FIRST.matcher(found.group(1)).matches()) {
            return PartialDate.between(read(found.group(1), found.group(1)).anchor(), read(found.group(2), found.group(2)).anchor());
        }
        return words(text);
    }

    private static PartialDate day(String year, String month, String day, @Nullable String hour, @Nullable String minute) {
        LocalDate date = LocalDate.of(number(year), number(month), number(day));
        return hour == null || minute == null ? PartialDate.on(date)
                : PartialDate.at(date, LocalTime.of(number(hour), number(minute)));
    }

    /** A month's name, a year, perhaps a day, in whatever order the language has them. */
    private static @Nullable PartialDate words(String text) {
        Integer day = null;
        Integer month = null;
        Integer year = null;
        for (String word : List.of(Likeness.of(text).split(" "))) {
            if (word.matches("\\d{4}") && year == null) {
                year = number(word);
            } else if (word.matches("\\d{1,2}") && day == null) {
                day = number(word);
            } else if (MONTHS.containsKey(word) && month == null) {
                month = MONTHS.get(word);
            } else if (!FILLERS.contains(word)) {
                return null;
            }
        }
        if (month == null || year == null) {
            return null;
        }
        return day == null ? PartialDate.in(YearMonth.of(year, month)) : PartialDate.on(LocalDate.of(year, month, day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Language language : Language.values()) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLocale(language.locale()));
            Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE).forEach(context -> {
                String[] names = symbols.getMonths(context, DateFormatSymbols.WIDE);
                for (int i = 0; i < 12; i++) {
                    months.put(Likeness.of(names[i]), i + 1);
                }
            });
        }
        return months;
    }
}
