package org.arasha.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;

/** Dates as people here write them: 29.03.2019 in Russian and Kazakh, 29 March 2019 in English; the clock of Almaty. */
public final class Dates {

    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Language.EN.locale());
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case RU, KK -> NUMBERS.format(day);
            case EN -> WORDS.format(day);
        };
    }

    public static String day(LocalDate day) {
        return day(day, Here.language());
    }

    public static String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZONE));
    }

    public static String dayAndTime(Instant instant) {
        ZonedDateTime at = instant.atZone(ZONE);
        return day(at.toLocalDate()) + ", " + CLOCK.format(at);
    }

    public static String partial(PartialDate date) {
        return partial(date, Here.language());
    }

    /** "29.03.2019, 18:00", "March 2019", "2019", "about 1 March 2019", "before …". */
    public static String partial(PartialDate date, Language language) {
        String anchor = day(date.anchor(), language);
        return switch (date.kind()) {
            case DAY -> date.time() == null ? anchor : anchor + ", " + CLOCK.format(date.time());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(date.anchor());
            case YEAR -> String.valueOf(date.anchor().getYear());
            case RANGE -> anchor + " – " + day(Objects.requireNonNull(date.to()), language);
            case ABOUT -> Texts.get(language, "ui.date.about", anchor);
            case BEFORE -> Texts.get(language, "ui.date.before", anchor);
            case AFTER -> Texts.get(language, "ui.date.after", anchor);
        };
    }
}
