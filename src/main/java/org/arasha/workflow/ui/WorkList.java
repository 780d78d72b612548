package org.arasha.workflow.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.DueGroup;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.RowKeys;
import org.arasha.workflow.Inbox;
import org.arasha.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/** A list of open steps, grouped by when they are due, read page by page. */
class WorkList extends Div {

    interface Source {
        Inbox.Page after(@Nullable InboxRow last);
    }

    private final transient Source source;
    private final transient Inbox inbox;
    private final transient List<InboxRow> rows = new ArrayList<>();
    private final Map<DueGroup, WorkGroup> groups = new EnumMap<>(DueGroup.class);
    private final EmptyState empty;
    private final Button more;
    private transient Inbox.Page page = new Inbox.Page(List.of(), false);
    private int pages = 1;

    WorkList(Source source, Inbox inbox, OpenSteps steps, String emptyKey) {
        this.source = source;
        this.inbox = inbox;
        this.empty = new EmptyState(emptyKey + ".title", emptyKey + ".hint");
        this.more = new Button(getTranslation("ui.more"), click -> {
            pages++;
            read();
        });
        add(empty);
        for (DueGroup group : DueGroup.values()) {
            groups.put(group, new WorkGroup(getTranslation("workflow.group." + group), row -> new WorkRow(row, steps, this::read)));
            add(groups.get(group));
        }
        add(more);
        RowKeys.listen(this);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Reads again as many pages as are shown, and draws what has changed. */
    void read() {
        List<InboxRow> fresh = new ArrayList<>();
        page = source.after(null);
        fresh.addAll(page.rows());
        for (int i = 1; i < pages && page.more(); i++) {
            page = source.after(fresh.getLast());
            fresh.addAll(page.rows());
        }
        Set<String> gone = tasks(rows);
        gone.removeAll(tasks(fresh));
        rows.clear();
        rows.addAll(fresh);
        draw(gone.isEmpty() ? Map.of() : inbox.takenByOthers(gone));
    }

    private static Set<String> tasks(List<InboxRow> rows) {
        return rows.stream().map(InboxRow::taskId).collect(Collectors.toSet());
    }

    /**
     * Rows that stay as they are stay in place: whoever is at one of them keeps the focus and their place on the page.
     *
     * @param taken what was in the list and is in somebody's hands now, with their name
     */
    private void draw(Map<String, String> taken) {
        more.setVisible(page.more());
        empty.setVisible(rows.isEmpty());
        LocalDate today = Here.today();
        for (DueGroup group : DueGroup.values()) {
            groups.get(group).show(rows.stream().filter(row -> DueGroup.of(DueBadge.day(row.dueAt()), today) == group).toList(), taken);
        }
    }

    static void open(InboxRow row) {
        UI.getCurrent().navigate(row.route());
    }
}
