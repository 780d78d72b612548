package org.arasha.appeal;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;

/** Dates as letters write them: 29.03.2019 in Russian and Kazakh, 29 March 2019 in English. */
final class LetterDates {

    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<Language, List<String>> MONTHS = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(one -> one, LetterDates::months));

    private LetterDates() {}

    static String day(LocalDate day, Language language) {
        return (language == Language.EN ? ENGLISH : POINTS).format(day);
    }

    static String partial(PartialDate date, Language language) {
        return switch (date.kind()) {
            case DAY -> date.time() == null
                    ? day(date.anchor(), language)
                    : Texts.get(language, "letter.date.time", day(date.anchor(), language), CLOCK.format(date.time()));
            case MONTH -> Texts.get(language, "letter.date.month", month(date.anchor(), language), year(date));
            case YEAR -> Texts.get(language, "letter.date.year", year(date));
            case RANGE -> Texts.get(language, "letter.date.range",
                    day(date.anchor(), language), day(Objects.requireNonNull(date.to()), language));
            case ABOUT -> words("letter.date.about", language, date.anchor());
            case BEFORE -> words("letter.date.before", language, date.anchor());
            case AFTER -> words("letter.date.after", language, date.anchor());
        };
    }

    private static String words(String key, Language language, LocalDate day) {
        return Texts.get(language, key, day(day, language));
    }

    private static List<String> months(Language language) {
        return Stream.of(new DateFormatSymbols(language.locale()).getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE))
                .map(month -> language == Language.EN ? month : month.toLowerCase(language.locale())).toList();
    }

    private static String month(LocalDate day, Language language) {
        return Objects.requireNonNull(MONTHS.get(language)).get(day.getMonthValue() - 1);
    }

    private static String year(PartialDate date) {
        return String.valueOf(date.anchor().getYear());
    }
}
