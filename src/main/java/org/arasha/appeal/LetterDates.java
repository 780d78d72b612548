package org.arasha.appeal;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;

/** Dates as letters write them: 29.03.2019 in Russian and Kazakh, 29 March 2019 in English. */
final class LetterDates {

    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

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

    private static String month(LocalDate day, Language language) {
        var format = new SimpleDateFormat("LLLL", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        String month = format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return language == Language.EN ? month : month.toLowerCase(language.locale());
    }

    private static String year(PartialDate date) {
        return String.valueOf(date.anchor().getYear());
    }
}
