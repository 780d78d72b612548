package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.DueGroup;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.RowKeys;
import org.jspecify.annotations.Nullable;

/** The deadlines in their order, grouped by when they are due, read page by page. Read anew, as many pages stay open as were. */
class DeadlineList extends Div {

    private final transient DeadlineBoard board;
    private final transient Function<@Nullable DeadlineRow, List<DeadlineRow>> after;
    private final transient BiFunction<DeadlineRow, String, DeadlineLine> draw;
    private final Map<DueGroup, UnorderedList> groups = new EnumMap<>(DueGroup.class);
    private final Div lists = new Div();
    private final Button more = new Button();
    private transient @Nullable DeadlineRow last;
    private int pages;

    /** @param after a page of them, after a row or from the first */
    DeadlineList(DeadlineBoard board, Function<@Nullable DeadlineRow, List<DeadlineRow>> after,
            BiFunction<DeadlineRow, String, DeadlineLine> draw) {
        this.board = board;
        this.after = after;
        this.draw = draw;
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        add(lists, more);
        RowKeys.listen(this);
        read();
    }

    void again() {
        int open = pages;
        lists.removeAll();
        groups.clear();
        last = null;
        pages = 0;
        do {
            read();
        } while (pages < open && more.isVisible());
    }

    boolean isEmpty() {
        return last == null;
    }

    private void read() {
        List<DeadlineRow> page = after.apply(last);
        Language language = Here.language();
        Map<Long, String> because = board.because(page, language, day -> Dates.day(day, language));
        for (DeadlineRow row : page) {
            groups.computeIfAbsent(DueGroup.of(row.dueOn(), BoardPlace.today()), this::group).add(draw.apply(row, because.get(row.id())));
            last = row;
        }
        pages++;
        more.setVisible(page.size() == DeadlineBoard.PAGE);
    }

    /** The rows come in the order of their days, and so do the groups. */
    private UnorderedList group(DueGroup due) {
        H2 head = new H2(getTranslation("workflow.group." + due));
        head.addClassName("work-group");
        UnorderedList list = new UnorderedList();
        list.addClassNames("work-list", "deadline-list");
        lists.add(head, list);
        return list;
    }
}
