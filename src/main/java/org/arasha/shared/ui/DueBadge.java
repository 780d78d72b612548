package org.arasha.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** A due date with the days left: "29.03.2019 · 3 days left". Overdue, within three days, or further ahead. */
public class DueBadge extends StatusBadge {

    private static final int SOON_DAYS = 3;

    private final LocalDate due;

    public DueBadge(Instant due) {
        this(day(due));
    }

    public DueBadge(LocalDate due) {
        super(tone(daysLeft(due)), words(due, Dates.day(due, Here.language())));
        this.due = due;
    }

    /** @param key of the words around the day, which say what is due and from whom */
    public DueBadge(LocalDate due, String key) {
        super(tone(daysLeft(due)), words(due, Texts.get(Here.language(), key, Dates.day(due, Here.language()))));
        this.due = due;
    }

    @Override
    public DueBadge explained(String reason) {
        super.explained(reason);
        return this;
    }

    LocalDate due() {
        return due;
    }

    /** The day in Asia/Almaty by whose end it is due. */
    public static LocalDate day(Instant due) {
        return due.atZone(Dates.ZONE).toLocalDate();
    }

    public static long daysLeft(LocalDate due) {
        return ChronoUnit.DAYS.between(Here.today(), due);
    }

    public static Tone tone(long daysLeft) {
        return daysLeft < 0 ? Tone.OVERDUE : daysLeft <= SOON_DAYS ? Tone.SOON : Tone.FINE;
    }

    private static String words(LocalDate due, String until) {
        Language language = Here.language();
        long days = daysLeft(due);
        String left = days < 0 ? Texts.get(language, "ui.due.over", -days)
                : days == 0 ? Texts.get(language, "ui.due.today") : Texts.get(language, "ui.due.left", days);
        return until + " · " + left;
    }
}
