package org.arasha.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;

/**
 * Days as a file has them: a table in CSV, or a calendar in iCalendar. What cannot be read is named by its line and left out.
 *
 * @param days in the order of the file
 */
public record DayFile(List<Line> days, List<Problem> problems) {

    /** Thirty years of transferred days; no calendar of one country has more. */
    public static final int MOST_DAYS = 1_000;

    static final int MOST_PROBLEMS = 50;

    /** @param source empty where the file has none for this day */
    public record Line(int number, LocalDate day, Kind kind, LocalizedText name, String source) {

        /** Whether it is Kurban-ait by its name alone: calendars of others have it as a day off like any other. */
        boolean isKurbanAitByName() {
            return kind == Kind.OFF && KurbanAit.isCalledSo(name);
        }

        /** Whether it is Kurban-ait, and its name says that nobody has announced it. */
        boolean isTentativeKurbanAit() {
            return (kind == Kind.KURBAN_AIT || isKurbanAitByName()) && KurbanAit.isTentative(name);
        }
    }

    /** @param key of the words that say what is wrong, with their arguments */
    public record Problem(int line, String key, List<Object> arguments) {}

    /** @throws Refusal when it is neither, or has more than {@link #MOST_DAYS} */
    static DayFile read(byte[] content) {
        String text = decode(content);
        if (text.isBlank()) {
            throw new Refusal("calendar.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("calendar.file.neither");
        }
        Builder builder = new Builder();
        if (text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            IcsDays.read(text, builder);
        } else {
            CsvDays.read(text, builder);
        }
        return builder.build();
    }

    /** What Excel writes in Russia is no UTF-8. */
    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            text = new String(content, Charset.forName("windows-1251"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Takes what is read, line by line. */
    static final class Builder {

        private final List<Line> days = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<LocalDate, Integer> lineOf = new HashMap<>();
        private int seen;

        void day(int line, LocalDate day, Kind kind, LocalizedText names, String source) {
            if (++seen > MOST_DAYS) {
                throw new Refusal("calendar.file.tooMany", MOST_DAYS);
            }
            if (day.getYear() < Edit.FIRST_YEAR || day.getYear() > Edit.LAST_YEAR) {
                problem(line, "calendar.refusal.year", Edit.FIRST_YEAR, Edit.LAST_YEAR);
                return;
            }
            LocalizedText name = filled(names, kind);
            String from = PlainText.line(source).strip();
            if (name.longest() > Edit.LONGEST_NAME || from.length() > Edit.LONGEST_SOURCE) {
                problem(line, "calendar.file.tooLong", Edit.LONGEST_NAME, Edit.LONGEST_SOURCE);
                return;
            }
            Integer before = lineOf.putIfAbsent(day, line);
            if (before != null) {
                problem(line, "calendar.file.twice", before);
                return;
            }
            days.add(new Line(line, day, kind, name, from));
        }

        /** Those that come after so many are of one kind with them. */
        void problem(int line, String key, Object... arguments) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(line, key, List.of(arguments)));
            }
        }

        /** A language that is missing is called as in the one that is there. */
        private static LocalizedText filled(LocalizedText names, Kind kind) {
            LocalizedText own = names.isEmpty() ? usual(kind) : names;
            return new LocalizedText(own.in(Language.RU), own.in(Language.KK), own.in(Language.EN));
        }

        private static LocalizedText usual(Kind kind) {
            return kind == Kind.KURBAN_AIT ? KurbanAit.NAME
                    : new LocalizedText("Перенос рабочего дня", "Жұмыс күні ауыстырылды", "Working day transferred");
        }

        /**
         * Of the days of one feast the first is what the law knows; the file need not begin with it. What is called announced goes before
         * what has the name only, and both before what is tentative.
         */
        private void keepFirstDaysOfFeasts() {
            List<Line> feasts = days.stream().filter(one -> one.kind() == Kind.KURBAN_AIT || one.isKurbanAitByName())
                    .sorted(Comparator.comparing(Line::isTentativeKurbanAit).thenComparing(Line::isKurbanAitByName).thenComparing(Line::day))
                    .toList();
            List<Line> firsts = new ArrayList<>();
            for (Line one : feasts) {
                firsts.stream().filter(first -> Math.abs(ChronoUnit.DAYS.between(first.day(), one.day())) <= 2L * KurbanAit.SAME_FEAST_DAYS)
                        .findFirst().ifPresentOrElse(first -> {
                            days.remove(one);
                            problem(one.number(), "calendar.file.sameFeast", one.day(), first.day());
                        }, () -> firsts.add(one));
            }
        }

        DayFile build() {
            keepFirstDaysOfFeasts();
            if (days.isEmpty() && problems.isEmpty()) {
                throw new Refusal("calendar.file.empty");
            }
            return new DayFile(List.copyOf(days), List.copyOf(problems));
        }
    }
}
