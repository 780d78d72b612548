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

/** The steps of a list that are due in the same span of time; not shown where there are none. */
class WorkGroup extends Div {

    private final UnorderedList list = new UnorderedList();
    private final transient Function<InboxRow, WorkRow> draw;
    private final transient Map<InboxRow, WorkRow> drawn = new HashMap<>();

    WorkGroup(String title, Function<InboxRow, WorkRow> draw) {
        this.draw = draw;
        H2 head = new H2(title);
        head.addClassName("work-group");
        list.addClassName("work-list");
        add(head, list);
        setVisible(false);
    }

    /** A row that is shown already is not touched; rows keep their order, for it is told by what is in them. */
    void show(List<InboxRow> rows) {
        Set<InboxRow> gone = new HashSet<>(drawn.keySet());
        rows.forEach(gone::remove);
        gone.forEach(row -> list.remove(drawn.remove(row)));
        for (int i = 0; i < rows.size(); i++) {
            InboxRow row = rows.get(i);
            if (!drawn.containsKey(row)) {
                WorkRow fresh = draw.apply(row);
                drawn.put(row, fresh);
                list.addComponentAtIndex(i, fresh);
            }
        }
        setVisible(!rows.isEmpty());
    }
}
