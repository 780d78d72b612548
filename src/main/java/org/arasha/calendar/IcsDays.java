package org.arasha.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The events of a calendar (RFC 5545), each day of an event a day of its own: a day off, or what its category says – {@code WORKING}
 * or {@code KURBAN-AIT}. An event that comes back by a rule is no single day, and a cancelled one
 * is none.
 */
final class IcsDays extends VObjectDataAdapter {

    private static final int LONGEST_EVENT = 31;
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Set<String> WORKING = Set.of("WORKING", "WORKING DAY", "WORKING-DAY");
    private static final Set<String> KURBAN_AIT = Set.of("KURBAN-AIT");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final DayFile.Builder days;
    private @Nullable Event event;

    private IcsDays(DayFile.Builder days) {
        this.days = days;
    }

    /** What is known of an event until its end. */
    private static final class Event {

        private final int line;
        private LocalizedText name = LocalizedText.NONE;
        private Kind kind = Kind.OFF;
        private String source = "";
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String wrong;
        private boolean cancelled;

        private Event(int line) {
            this.line = line;
        }
    }

    static void read(String text, DayFile.Builder days) {
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(new IcsDays(days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (name.equalsIgnoreCase("VEVENT")) {
            event = new Event(context.getLineNumber());
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (name.equalsIgnoreCase("VEVENT") && event != null) {
            end(event);
            event = null;
        }
    }

    private void end(Event over) {
        if (over.cancelled) {
            return;
        }
        if (over.wrong == null && over.from == null) {
            over.wrong = "calendar.file.noDay";
        }
        if (over.wrong != null) {
            days.problem(over.line, over.wrong, "");
            return;
        }
        LocalDate first = over.from;
        LocalDate next = over.to == null || over.to.equals(first) ? first.plusDays(1) : over.to;
        long length = ChronoUnit.DAYS.between(first, next);
        if (length < 1 || length > LONGEST_EVENT) {
            days.problem(over.line, "calendar.file.length", LONGEST_EVENT);
            return;
        }
        first.datesUntil(next).forEach(day -> days.day(over.line, day, over.kind, over.name, over.source));
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        Event open = event;
        if (open == null || !context.getParentComponents().getLast().equalsIgnoreCase("VEVENT")) {
            return;
        }
        String value = VObjectPropertyValues.unescape(property.getValue()).strip();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "DTSTART" -> open.from = day(open, value, false);
            case "DTEND" -> open.to = day(open, value, true);
            case "SUMMARY" -> open.name = named(open.name, property.getParameters().first("LANGUAGE"), value);
            case "CATEGORIES" -> open.kind = kind(open.kind, VObjectPropertyValues.parseList(property.getValue()));
            case "URL" -> open.source = value;
            case "STATUS" -> open.cancelled = value.equalsIgnoreCase("CANCELLED");
            case "RRULE", "RDATE" -> open.wrong = "calendar.file.repeats";
            default -> { }
        }
    }

    /** @param after whether the day is the first one after the event, unless the event ends at a time of day */
    private static @Nullable LocalDate day(Event event, String value, boolean after) {
        try {
            if (!value.contains("T")) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            }
            LocalDateTime time = LocalDateTime.parse(value.replace("Z", ""), TIME);
            LocalDateTime here = value.endsWith("Z") ? LocalDateTime.ofInstant(time.toInstant(ZoneOffset.UTC), ALMATY) : time;
            return after && !here.toLocalTime().equals(LocalTime.MIDNIGHT) ? here.toLocalDate().plusDays(1) : here.toLocalDate();
        } catch (DateTimeException none) {
            event.wrong = "calendar.file.noDay";
            return null;
        }
    }

    private static LocalizedText named(LocalizedText before, @Nullable String language, String words) {
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
        return tag.startsWith("kk") ? new LocalizedText(before.ru(), words, before.en())
                : tag.startsWith("en") ? new LocalizedText(before.ru(), before.kk(), words) : new LocalizedText(words, before.kk(), before.en());
    }

    /** Each category whole: a {@code NON-WORKING} day is off. */
    private static Kind kind(Kind before, List<String> categories) {
        return isAmong(categories, WORKING) ? Kind.WORKING : isAmong(categories, KURBAN_AIT) ? Kind.KURBAN_AIT : before;
    }

    private static boolean isAmong(List<String> categories, Set<String> known) {
        return categories.stream().anyMatch(one -> known.contains(one.strip().toUpperCase(Locale.ROOT)));
    }

    @Override
    public void onWarning(Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        days.problem(context.getLineNumber(), "calendar.file.line", "");
    }
}
