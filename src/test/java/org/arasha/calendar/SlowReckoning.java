package org.arasha.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.arasha.calendar.SingleDay.Kind;

/** The rules of the calendar once more, told as a child would: a day after the other, with nothing kept and nothing clever. */
final class SlowReckoning {

    private final List<Holiday> holidays;
    private final List<SingleDay> singles;

    SlowReckoning(List<Holiday> holidays, List<SingleDay> singles) {
        this.holidays = holidays;
        this.singles = singles;
    }

    boolean isWorkingDay(LocalDate day) {
        for (SingleDay single : singles) {
            if (single.day().equals(day) && single.kind() != Kind.KURBAN_AIT) {
                return single.kind() == Kind.WORKING;
            }
        }
        return !isWeekend(day) && !isFeast(day) && !isInLieu(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isFeast(LocalDate day) {
        return isHoliday(day, false) || isKurbanAit(day);
    }

    private boolean isHoliday(LocalDate day, boolean onlyThatMove) {
        for (Holiday holiday : holidays) {
            if (holiday.day().getMonthValue() == day.getMonthValue() && holiday.day().getDayOfMonth() == day.getDayOfMonth()
                    && holiday.firstYear() <= day.getYear() && (holiday.lastYear() == null || day.getYear() <= holiday.lastYear())
                    && (holiday.moves() || !onlyThatMove)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKurbanAit(LocalDate day) {
        for (SingleDay single : singles) {
            if (single.kind() == Kind.KURBAN_AIT && Math.abs(ChronoUnit.DAYS.between(single.day(), day)) <= 20) {
                return single.day().equals(day);
            }
        }
        HijrahDate hijra = HijrahDate.from(day);
        return hijra.get(ChronoField.MONTH_OF_YEAR) == 12 && hijra.get(ChronoField.DAY_OF_MONTH) == 10;
    }

    /** Each holiday on a weekend owes a day; each weekday that is nothing else pays one back. */
    private boolean isInLieu(LocalDate asked) {
        int owed = 0;
        for (LocalDate day = LocalDate.of(asked.getYear() - 1, 12, 20); !day.isAfter(asked); day = day.plusDays(1)) {
            boolean pays = !isWeekend(day) && !isFeast(day) && owed > 0;
            if (pays && day.equals(asked)) {
                return true;
            }
            owed += isWeekend(day) && isHoliday(day, true) ? 1 : pays ? -1 : 0;
        }
        return false;
    }

    LocalDate due(StatutoryTerm rule, LocalDate event) {
        LocalDate day = event;
        while (rule.receiptMoves() && rule.starts() == StatutoryTerm.Start.RECEIPT && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        int left = rule.amount();
        switch (rule.unit()) {
            case CALENDAR_DAYS -> {
                while (left-- > 0) {
                    day = day.plusDays(1);
                }
            }
            case WORKING_DAYS -> {
                while (left > 0) {
                    day = day.plusDays(1);
                    left -= isWorkingDay(day) ? 1 : 0;
                }
            }
            case MONTHS -> day = monthsLater(day, left);
        }
        while (rule.moves() && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The same day of a later month; the last one of a month that is shorter. */
    private static LocalDate monthsLater(LocalDate day, int months) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        LocalDate found = LocalDate.of(month / 12, month % 12 + 1, 1);
        while (found.getDayOfMonth() < day.getDayOfMonth() && found.plusDays(1).getMonthValue() == month % 12 + 1) {
            found = found.plusDays(1);
        }
        return found;
    }
}
