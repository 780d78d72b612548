package org.arasha.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, in Kazakhstan's zone. Two days bound it; the kind says how to read them.
 *
 * @param kind how exact it is
 * @param from first possible day; for {@link Kind#BEFORE} null
 * @param to   last possible day; for {@link Kind#AFTER} null; the same as {@code from} for a day
 * @param time hour and minute, with {@link Kind#DAY} only
 */
public record PartialDate(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalTime time) {

    public enum Kind { DAY, MONTH, YEAR, RANGE, ABOUT, BEFORE, AFTER }

    public PartialDate {
        boolean whole = switch (kind) {
            case DAY, ABOUT, MONTH, YEAR, RANGE -> from != null && to != null && !to.isBefore(from);
            case BEFORE -> from == null && to != null;
            case AFTER -> from != null && to == null;
        };
        if (!whole || (time != null && kind != Kind.DAY)) {
            throw new IllegalArgumentException("A date is a day (with a time), a month, a year, a range, about, before or after a day");
        }
    }

    public static PartialDate on(LocalDate day) {
        return new PartialDate(Kind.DAY, day, day, null);
    }

    public static PartialDate at(LocalDate day, LocalTime time) {
        return new PartialDate(Kind.DAY, day, day, time);
    }

    public static PartialDate in(YearMonth month) {
        return new PartialDate(Kind.MONTH, month.atDay(1), month.atEndOfMonth(), null);
    }

    public static PartialDate in(Year year) {
        return new PartialDate(Kind.YEAR, year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth(), null);
    }

    public static PartialDate between(LocalDate from, LocalDate to) {
        return new PartialDate(Kind.RANGE, from, to, null);
    }

    public static PartialDate about(LocalDate day) {
        return new PartialDate(Kind.ABOUT, day, day, null);
    }

    public static PartialDate before(LocalDate day) {
        return new PartialDate(Kind.BEFORE, null, day, null);
    }

    public static PartialDate after(LocalDate day) {
        return new PartialDate(Kind.AFTER, day, null, null);
    }

    /** {@code DAY 2019-03-29 2019-03-29 10:30}, what is not there being a hyphen. */
    public String written() {
        return Stream.of(kind, from, to, time).map(part -> part == null ? "-" : part.toString()).collect(Collectors.joining(" "));
    }

    /** Reads what {@link #written()} wrote. */
    public static PartialDate parse(String text) {
        String[] parts = text.split(" ");
        return new PartialDate(Kind.valueOf(parts[0]), day(parts[1]), day(parts[2]),
                parts[3].equals("-") ? null : LocalTime.parse(parts[3]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    /** The first day that is known; for sorting and for choosing the law in force. */
    public LocalDate anchor() {
        return from != null ? from : Objects.requireNonNull(to);
    }

    /** The last day that is known. */
    public LocalDate end() {
        return to != null ? to : anchor();
    }

    /** Whether one of its possible days is among these; of one that is known by one end only, that day. */
    public boolean isIn(@Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || !end().isBefore(first)) && (last == null || !anchor().isAfter(last));
    }

    /** Whether even its first possible day lies after the given one. */
    public boolean isAfter(LocalDate day) {
        return anchor().isAfter(day);
    }

    /** Whether even its last possible moment lies before the first possible one of the other. */
    public boolean endsBefore(PartialDate other) {
        return kind != Kind.ABOUT && other.kind != Kind.ABOUT && to != null && other.from != null && (to.isBefore(other.from)
                || to.equals(other.from) && time != null && other.time != null && time.isBefore(other.time));
    }
}
