package org.arasha.calendar.ui;

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
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Map;
import org.arasha.calendar.MarkedDay;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** The days of a month by their weeks. */
class MonthTable extends Div {

    private static final int DAYS_OF_WEEK = 7;

    MonthTable(int year, Month month, Map<LocalDate, MarkedDay> marked) {
        addClassName("month");
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, Here.language().locale());
        String title = name.substring(0, 1).toUpperCase(Here.language().locale()) + name.substring(1);
        NativeTable table = new NativeTable(header());
        table.getElement().setAttribute("aria-label", title + " " + year);
        NativeTableBody weeks = new NativeTableBody();
        LocalDate first = LocalDate.of(year, month, 1);
        for (LocalDate monday = first.with(DayOfWeek.MONDAY); !monday.isAfter(first.withDayOfMonth(first.lengthOfMonth())); monday = monday.plusWeeks(1)) {
            NativeTableRow week = new NativeTableRow();
            for (int n = 0; n < DAYS_OF_WEEK; n++) {
                LocalDate day = monday.plusDays(n);
                week.add(day.getMonth() == month ? cell(day, marked.get(day)) : new NativeTableCell());
            }
            weeks.add(week);
        }
        table.add(weeks);
        add(new H2(title), table);
    }

    private static NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, Here.language().locale()));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private static NativeTableCell cell(LocalDate day, @Nullable MarkedDay mark) {
        NativeTableCell cell = new NativeTableCell(new Span(String.valueOf(day.getDayOfMonth())));
        if (mark != null) {
            Span sign = new Span(YearPicture.sign(mark.mark()));
            sign.addClassName("day-sign");
            sign.getElement().setAttribute("aria-hidden", "true");
            cell.add(sign);
            cell.addClassName(YearPicture.style(mark.mark()));
            cell.getElement().setAttribute("title", mark.name().in(Here.language()));
        } else if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            cell.addClassName("day-weekend");
        }
        return cell;
    }
}
