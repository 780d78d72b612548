package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.LocalizedText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Changes of the calendar for tests; running terms follow when the test says so. The calendar is everybody's: put it back. */
@Component
@Lazy
public class Changing {

    private final CalendarYears years;
    private final CalendarChanges changes;
    private final ChangeWork work;
    private final As as;

    Changing(CalendarYears years, CalendarChanges changes, ChangeWork work, As as) {
        this.years = years;
        this.changes = changes;
        this.work = work;
        this.as = as;
    }

    public static SingleDay off(LocalDate day) {
        return new SingleDay(DayId.fresh(), 1, day, Kind.OFF, new LocalizedText("Траур", "Аза тұту", "Mourning"), "Decree of a test");
    }

    public static List<Edit> enter(List<LocalDate> days) {
        return days.stream().map(Changing::off).map(day -> (Edit) new Edit.OfDay(null, day)).toList();
    }

    public ChangePreview preview(List<Edit> edits) {
        return as.role(Role.ADMINISTRATOR, () -> changes.preview(edits));
    }

    public CalendarChangeId apply(List<Edit> edits) {
        return as.role(Role.ADMINISTRATOR, () -> changes.apply(edits, "A day of mourning"));
    }

    public void applied(List<Edit> edits) {
        apply(edits);
        work.workDue();
    }

    public void work() {
        work.workDue();
    }

    public CalendarChange find(CalendarChangeId id) {
        return as.role(Role.MANAGER, changes::latest).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Takes out again what tests have entered. */
    public void putBack() {
        int year = LocalDate.now().getYear();
        List<Edit> edits = as.role(Role.ADMINISTRATOR, () -> IntStream.rangeClosed(year - 1, year + 3).boxed()
                .flatMap(one -> years.days(one).stream()).filter(one -> one.source().startsWith("Decree of a test"))
                .map(one -> (Edit) new Edit.OfDay(one, null)).toList());
        if (!edits.isEmpty()) {
            applied(edits);
        }
    }
}
