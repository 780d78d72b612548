package org.arasha.workflow.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.arasha.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/** The steps of a list that are due in the same span of time; not shown where there are none. */
class WorkGroup extends Div {

    private final UnorderedList list = new UnorderedList();
    private final transient Function<InboxRow, WorkRow> draw;
    private final transient Map<InboxRow, WorkRow> drawn = new HashMap<>();
    private final transient Map<String, WorkRow> leaving = new HashMap<>();

    WorkGroup(String title, Function<InboxRow, WorkRow> draw) {
        this.draw = draw;
        H2 head = new H2(title);
        head.addClassName("work-group");
        list.addClassName("work-list");
        add(head, list);
        setVisible(false);
    }

    /**
     * A row that is shown already is not touched; rows keep their order, for it is told by what is in them. One that somebody has
     * taken stays for the moment in which it says so.
     */
    void show(List<InboxRow> rows, Map<String, String> taken) {
        Set<InboxRow> gone = new HashSet<>(drawn.keySet());
        rows.forEach(gone::remove);
        gone.forEach(row -> takeAway(row, taken.get(row.taskId())));
        WorkRow before = null;
        for (InboxRow row : rows) {
            hasLeft(row.taskId());
            WorkRow there = drawn.get(row);
            if (there == null) {
                there = draw.apply(row);
                drawn.put(row, there);
                list.addComponentAtIndex(before == null ? 0 : list.getElement().indexOfChild(before.getElement()) + 1, there);
            }
            before = there;
        }
        showUnlessEmpty();
    }

    private void takeAway(InboxRow row, @Nullable String takenBy) {
        WorkRow away = drawn.remove(row);
        if (takenBy == null) {
            list.remove(away);
        } else {
            leaving.put(row.taskId(), away);
            away.leave(takenBy, () -> hasLeft(row.taskId()));
        }
    }

    private void hasLeft(String task) {
        WorkRow left = leaving.remove(task);
        if (left != null) {
            list.remove(left);
            showUnlessEmpty();
        }
    }

    private void showUnlessEmpty() {
        setVisible(!drawn.isEmpty() || !leaving.isEmpty());
    }
}
