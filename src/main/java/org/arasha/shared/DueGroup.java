package org.arasha.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** By when something is due, as lists are grouped; the week is today and the six days that follow. */
public enum DueGroup {
    OVERDUE, TODAY, THIS_WEEK, LATER;

    public static final int DAYS_OF_WEEK = 7;

    public static DueGroup of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? OVERDUE : days == 0 ? TODAY : days < DAYS_OF_WEEK ? THIS_WEEK : LATER;
    }
}
