package org.arasha.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.calendar.Mark;
import org.arasha.calendar.MarkedDay;

/** Twelve months on one screen; what is special about a day has a sign and a name, not a colour alone. */
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
        add(legend, months);
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
