package org.arasha.insight.ui;

import com.vaadin.flow.component.UI;
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
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.RowKeys;

/** What is due in the next sixty days, day after day; days on which nothing is are left out. */
class DeadlineTimeline extends OrderedList {

    private static final int DAYS = 60;
    private static final int SHOWN = 3;

    private final Language language = Language.of(UI.getCurrent().getLocale());

    DeadlineTimeline(DeadlineBoard board, BoardPlace place, BiFunction<DeadlineRow, String, DeadlineLine> draw) {
        addClassName("timeline");
        Map<LocalDate, List<DeadlineRow>> days = new TreeMap<>(board.days(place.filter(), BoardPlace.today(), DAYS, SHOWN));
        Map<Long, String> because = board.because(days.values().stream().flatMap(List::stream).toList(), language,
                day -> Dates.day(day, language));
        days.forEach((day, rows) -> add(day(place, day, rows, row -> draw.apply(row, because.get(row.id())))));
        RowKeys.listen(this);
    }

    private ListItem day(BoardPlace place, LocalDate day, List<DeadlineRow> rows, Function<DeadlineRow, DeadlineLine> draw) {
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
        weekday.addClassName("quiet");
        Div head = new Div(new H2(Dates.day(day, language)), weekday, DeadlineMonth.all(place, day, rows));
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
