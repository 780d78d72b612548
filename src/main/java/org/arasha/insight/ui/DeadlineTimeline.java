package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.RowKeys;

/** What is overdue, and then what is due in the next sixty days, day after day; days on which nothing is are left out. */
class DeadlineTimeline extends OrderedList {

    private static final int DAYS = 60;
    private static final int SHOWN = 3;
    private static final int SHOWN_OVERDUE = 10;

    private final Language language = Here.language();

    DeadlineTimeline(DeadlineBoard board, BoardPlace place, BiFunction<DeadlineRow, String, DeadlineLine> draw) {
        addClassName("timeline");
        Map<LocalDate, List<DeadlineRow>> days = new TreeMap<>(board.days(place.filter(), BoardPlace.today(), DAYS, SHOWN));
        BoardPlace over = place.at(BoardPlace.Span.OVERDUE);
        List<DeadlineRow> overdue = board.after(over.listed(), null).stream().limit(SHOWN_OVERDUE).toList();
        Map<Long, String> because = board.because(Stream.concat(overdue.stream(), days.values().stream().flatMap(List::stream)).toList(),
                language, day -> Dates.day(day, language));
        Function<DeadlineRow, DeadlineLine> line = row -> draw.apply(row, because.get(row.id()));
        if (!overdue.isEmpty()) {
            Anchor all = new Anchor(over.address(), getTranslation("insight.timeline.overdue"));
            add(item(overdue, line, new H2(getTranslation("workflow.group.OVERDUE")), all));
        }
        days.forEach((day, rows) -> add(day(place, day, rows, line)));
        RowKeys.listen(this);
    }

    private ListItem day(BoardPlace place, LocalDate day, List<DeadlineRow> rows, Function<DeadlineRow, DeadlineLine> draw) {
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
        weekday.addClassName("quiet");
        return item(rows, draw, new H2(Dates.day(day, language)), weekday, DeadlineMonth.all(place, day, rows));
    }

    private static ListItem item(List<DeadlineRow> rows, Function<DeadlineRow, DeadlineLine> draw, Component... said) {
        Div head = new Div(said);
        head.addClassName("timeline-day");
        UnorderedList list = new UnorderedList();
        list.addClassNames("work-list", "deadline-list");
        rows.forEach(row -> list.add(draw.apply(row).withBar()));
        return new ListItem(head, list);
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }
}
