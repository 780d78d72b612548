package org.arasha.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes single days over from a file: first it is said what they would change. */
@Service
@PreAuthorize(CalendarChanges.KEEPS)
public class DayImport {

    /** In bytes. */
    public static final int LARGEST = 1024 * 1024;

    private final CalendarTables tables;

    DayImport(CalendarTables tables) {
        this.tables = tables;
    }

    /**
     * Keeps nothing. No connection is held while a slow sender uploads.
     *
     * @throws Refusal     when it is no such file, or too large
     * @throws IOException when the sender broke off
     */
    public DayFile read(InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new Refusal("calendar.file.tooLarge", LARGEST / 1024 / 1024, DayFile.MOST_DAYS);
        }
        return DayFile.read(content);
    }

    /** @param leftOut which line speaks of another day of Kurban-ait than the calendar, and why the calendar keeps its own */
    public record News(List<Edit> edits, List<DayFile.Problem> leftOut) {}

    /**
     * What of it is not known yet; days that are off or worked anyway are left out, whether by a rule or by a row, whose source stays.
     * Calendars of others know no Kurban-ait apart. What they say of its announced day takes that away from nobody; where none is known yet,
     * a day off of this name takes the place of the computed one, which would else be off beside it, unless its name says that it is tentative.
     *
     * @param source for the days for which the file has none
     */
    @Transactional(readOnly = true)
    public News news(DayFile file, String source) {
        List<SingleDay> known = tables.days();
        WorkingCalendar calendar = tables.calendar();
        List<Edit> edits = new ArrayList<>();
        List<DayFile.Problem> leftOut = new ArrayList<>();
        for (DayFile.Line line : file.days()) {
            MarkedDay feast = line.isKurbanAitByName() || line.isTentativeKurbanAit() ? KurbanAit.near(line.day(), known).orElse(null) : null;
            if (feast != null && feast.day().equals(line.day())) {
                continue;
            }
            if (feast != null && (line.isTentativeKurbanAit() || !feast.isComputed())) {
                leftOut.add(new DayFile.Problem(line.number(), "calendar.import." + (feast.isComputed() ? "tentative" : "announced"),
                        List.of(line.day(), feast.day())));
                continue;
            }
            Kind kind = feast != null ? Kind.KURBAN_AIT : line.kind();
            SingleDay read = new SingleDay(DayId.fresh(), 1, line.day(), kind, line.name(), line.source().isEmpty() ? source.strip() : line.source());
            Optional<SingleDay> before = known.stream().filter(one -> one.meets(read)).findFirst();
            if (isNews(read, before.orElse(null), calendar)) {
                edits.add(new Edit.OfDay(before.orElse(null), before.map(read::inPlaceOf).orElse(read)));
            }
        }
        return new News(edits, leftOut);
    }

    private static boolean isNews(SingleDay read, @Nullable SingleDay before, WorkingCalendar calendar) {
        boolean isAnnounced = before != null && before.kind() == Kind.KURBAN_AIT;
        return read.kind() == Kind.KURBAN_AIT ? !(isAnnounced && before.day().equals(read.day()))
                : !isAnnounced && calendar.isWorkingDay(read.day()) == (read.kind() == Kind.OFF);
    }
}
