package org.arasha.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.calendar.Mark;
import org.arasha.calendar.MarkedDay;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Twelve months on one screen, and the names of the days that are special: each has a sign and a name, not a colour alone. */
class YearPicture extends Div {

    YearPicture(int year, List<MarkedDay> marked) {
        Map<LocalDate, MarkedDay> byDay = marked.stream().collect(Collectors.toMap(MarkedDay::day, Function.identity()));
        Div legend = new Div();
        legend.addClassName("legend");
        for (Mark mark : Mark.values()) {
            Span sign = new Span(sign(mark));
            sign.addClassNames("legend-sign", style(mark));
            sign.getElement().setAttribute("aria-hidden", "true");
            Span one = new Span(sign, new Span(getTranslation("calendar.mark." + mark)));
            one.addClassName("legend-one");
            legend.add(one);
        }
        Div months = new Div();
        months.addClassName("year");
        for (Month month : Month.values()) {
            months.add(new MonthTable(year, month, byDay));
        }
        add(legend, months, names(marked));
    }

    /** What the special days of the year are called, and who says so. */
    private UnorderedList names(List<MarkedDay> marked) {
        UnorderedList names = new UnorderedList();
        names.addClassName("year-names");
        marked.stream().sorted(Comparator.comparing(MarkedDay::day)).forEach(one -> {
            Span day = new Span(Dates.day(one.day(), Here.language()));
            day.addClassName("year-day");
            Div what = new Div(new Span(one.name().in(Here.language())),
                    new Quiet(one.mark() == Mark.HOLIDAY ? source(one) : getTranslation("calendar.mark." + one.mark()) + " · " + source(one)));
            what.addClassName("year-what");
            if (one.isComputed()) {
                what.add(new StatusBadge(Tone.WARNING, getTranslation("calendar.computed.unconfirmed")));
            }
            names.add(new ListItem(day, what));
        });
        return names;
    }

    private String source(MarkedDay one) {
        return one.source().isEmpty() ? getTranslation("calendar.computed") : one.source();
    }

    static String sign(Mark mark) {
        return switch (mark) {
            case HOLIDAY -> "●";
            case IN_LIEU -> "→";
            case KURBAN_AIT -> "◆";
            case OFF -> "○";
            case WORKING -> "+";
        };
    }

    static String style(Mark mark) {
        return switch (mark) {
            case HOLIDAY, KURBAN_AIT -> "day-holiday";
            case IN_LIEU -> "day-in-lieu";
            case OFF -> "day-off";
            case WORKING -> "day-working";
        };
    }
}
