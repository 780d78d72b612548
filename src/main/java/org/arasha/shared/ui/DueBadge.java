package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** A due date with the days left: "29.03.2019 · 3 days left". Overdue, within three days, or further ahead. */
public class DueBadge extends StatusBadge {

    private static final int SOON_DAYS = 3;

    public DueBadge(Instant due) {
        this(day(due));
    }

    public DueBadge(LocalDate due) {
        super(tone(daysLeft(due)), words(due));
    }

    /** The day in Asia/Almaty by whose end it is due. */
    public static LocalDate day(Instant due) {
        return due.atZone(Dates.ZONE).toLocalDate();
    }

    public static long daysLeft(LocalDate due) {
        return ChronoUnit.DAYS.between(LocalDate.now(Dates.ZONE), due);
    }

    public static Tone tone(long daysLeft) {
        return daysLeft < 0 ? Tone.OVERDUE : daysLeft <= SOON_DAYS ? Tone.SOON : Tone.FINE;
    }

    private static String words(LocalDate due) {
        Language language = Language.of(UI.getCurrent().getLocale());
        long days = daysLeft(due);
        String left = days < 0 ? Texts.get(language, "ui.due.over", -days)
                : days == 0 ? Texts.get(language, "ui.due.today") : Texts.get(language, "ui.due.left", days);
        return Dates.day(due, language) + " · " + left;
    }
}
