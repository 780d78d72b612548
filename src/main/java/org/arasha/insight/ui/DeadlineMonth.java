package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.arasha.calendar.MarkedDay;
import org.arasha.desk.ScreenLink;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** A month by its weeks, from Monday: of each day how many are due, and the first of them. On a phone, the days that have any. */
class DeadlineMonth extends Div {

    private static final int SHOWN = 3;
    private static final int WEEK = 7;

    private final transient Map<LocalDate, MarkedDay> marks;
    private final transient BoardPlace place;
    private final transient Map<Long, String> because;
    private final Language language = Here.language();

    DeadlineMonth(DeadlineBoard board, BoardPlace place) {
        this.place = place;
        YearMonth month = place.month();
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        Map<LocalDate, List<DeadlineRow>> rows = board.days(place.filter(), first, days, SHOWN);
        marks = board.marks(first, days);
        because = board.because(rows.values().stream().flatMap(List::stream).toList(), language, day -> Dates.day(day, language));
        H2 name = new H2(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month));
        Div head = new Div(to(month.minusMonths(1), "insight.month.before"), name, to(month.plusMonths(1), "insight.month.after"));
        head.addClassName("month-head");
        NativeTable table = new NativeTable();
        table.addClassName("deadline-month");
        table.getElement().setAttribute("aria-label", name.getText());
        table.add(new NativeTableHeader(weekdays()));
        NativeTableBody weeks = new NativeTableBody();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusDays(WEEK)) {
            NativeTableRow week = new NativeTableRow();
            for (int i = 0; i < WEEK; i++) {
                week.add(day(monday.plusDays(i), rows.getOrDefault(monday.plusDays(i), List.of())));
            }
            weeks.add(week);
        }
        table.add(weeks);
        add(head, table);
    }

    private Anchor to(YearMonth month, String key) {
        return new Anchor(place.at(month).address(), getTranslation(key));
    }

    private NativeTableRow weekdays() {
        NativeTableRow names = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()));
            name.getElement().setAttribute("scope", "col");
            names.add(name);
        }
        return names;
    }

    private NativeTableCell day(LocalDate day, List<DeadlineRow> rows) {
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("month-number");
        Span date = new Span(Dates.day(day, language));
        date.addClassName("month-date");
        NativeTableCell cell = new NativeTableCell(number, date);
        cell.addClassName(rows.isEmpty() ? "month-free" : "month-busy");
        if (!YearMonth.from(day).equals(place.month())) {
            cell.addClassName("month-beside");
        }
        MarkedDay mark = marks.get(day);
        if (mark == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 : !mark.isWorking()) {
            cell.addClassName("month-off");
        }
        if (mark != null) {
            Span name = new Span(mark.name().in(language));
            name.addClassName("month-mark");
            cell.add(name);
        }
        if (day.equals(BoardPlace.today())) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        if (!rows.isEmpty()) {
            cell.add(all(place, day, rows));
            rows.forEach(row -> cell.add(entry(row)));
        }
        return cell;
    }

    /** How many are due on a day, which leads to all of them. */
    static Anchor all(BoardPlace place, LocalDate day, List<DeadlineRow> rows) {
        int count = rows.getFirst().onDay();
        Anchor all = new Anchor(place.at(day).address());
        Tone tone = DueBadge.tone(DueBadge.daysLeft(day));
        String words = all.getTranslation(count < DeadlineBoard.MOST_ON_A_DAY ? "insight.onDay" : "insight.onDay.orMore", count);
        all.add(new StatusBadge(tone, tone == Tone.OVERDUE ? all.getTranslation("insight.onDay.overdue", words) : words));
        all.addClassName("month-count");
        return all;
    }

    private Anchor entry(DeadlineRow row) {
        Anchor entry = new Anchor(ScreenLink.nearest(row.address()), DeadlineLine.heading(row, language));
        entry.addClassName("month-entry");
        entry.getElement().setAttribute("title", entry.getText() + "\n" + because.get(row.id()))
                .setAttribute("aria-description", because.get(row.id()));
        return entry;
    }
}
