package org.arasha.insight;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deadlines as all-day events of a calendar (RFC 5545), whose days are those of Almaty. They go to calendars of others: number, kind
 * and link, and nothing of what the record says. The same deadlines are the same text, whenever they are written.
 */
@Component
class FeedEvents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String address;

    FeedEvents(@Value("${arasha.url}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /**
     * @param madeAt stands in each event as the time it was written at, unless it has moved since
     * @param moved  when those have moved last that have, by their ids: programs that know an event by that time then take the new day
     */
    String write(List<DeadlineRow> rows, Instant madeAt, Map<Long, Instant> moved, Language language) {
        StringWriter text = new StringWriter();
        try (VObjectWriter calendar = new VObjectWriter(text, SyntaxStyle.NEW)) {
            calendar.writeBeginComponent("VCALENDAR");
            calendar.writeVersion("2.0");
            calendar.writeProperty("PRODID", "-//Arasha//Deadlines//EN");
            calendar.writeProperty("X-WR-CALNAME", escaped(Texts.get(language, "insight.feed.name")));
            calendar.writeProperty("X-WR-TIMEZONE", "Asia/Almaty");
            for (DeadlineRow row : rows) {
                Instant last = moved.getOrDefault(row.id(), madeAt);
                event(calendar, row, last.isAfter(madeAt) ? last : madeAt, language);
            }
            calendar.writeEndComponent("VCALENDAR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void event(VObjectWriter calendar, DeadlineRow row, Instant revised, Language language) throws IOException {
        calendar.writeBeginComponent("VEVENT");
        calendar.writeProperty("UID", "deadline-" + row.id() + "@arasha");
        calendar.writeProperty("DTSTAMP", MOMENT.format(revised));
        calendar.writeProperty("LAST-MODIFIED", MOMENT.format(revised));
        day(calendar, "DTSTART", row.dueOn());
        day(calendar, "DTEND", row.dueOn().plusDays(1));
        calendar.writeProperty("SUMMARY", escaped(row.number() + " · " + DeadlineWords.kind(row, language)));
        calendar.writeProperty("URL", address + "/" + row.address());
        calendar.writeProperty("DESCRIPTION", escaped(address + "/" + row.address()));
        calendar.writeProperty("TRANSP", "TRANSPARENT");
        calendar.writeEndComponent("VEVENT");
    }

    private static void day(VObjectWriter calendar, String name, LocalDate day) throws IOException {
        VObjectParameters whole = new VObjectParameters();
        whole.put("VALUE", "DATE");
        calendar.writeProperty(null, name, whole, DAY.format(day));
    }

    private static String escaped(String text) {
        return VObjectPropertyValues.escape(text);
    }
}
