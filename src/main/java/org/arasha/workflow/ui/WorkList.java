package org.arasha.workflow.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.workflow.Inbox;
import org.arasha.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/** A list of open steps, grouped by when they are due, read page by page. */
class WorkList extends Div {

    interface Source {
        Inbox.Page after(@Nullable InboxRow last);
    }

    private enum Group {
        OVERDUE, TODAY, THIS_WEEK, LATER;

        static Group of(InboxRow row) {
            LocalDate due = row.dueAt().atZone(Dates.ZONE).toLocalDate();
            long days = ChronoUnit.DAYS.between(LocalDate.now(Dates.ZONE), due);
            return days < 0 ? OVERDUE : days == 0 ? TODAY : days < 7 ? THIS_WEEK : LATER;
        }
    }

    private final transient Source source;
    private final transient OpenSteps steps;
    private final String emptyKey;
    private final transient List<InboxRow> rows = new ArrayList<>();
    private int pages = 1;
    private boolean more;

    WorkList(Source source, OpenSteps steps, String emptyKey) {
        this.source = source;
        this.steps = steps;
        this.emptyKey = emptyKey;
        WorkKeys.listen(this);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Reads again as many pages as are shown, and draws them if anything changed. */
    void read() {
        List<InboxRow> fresh = new ArrayList<>();
        Inbox.Page page = source.after(null);
        fresh.addAll(page.rows());
        for (int i = 1; i < pages && page.more(); i++) {
            page = source.after(fresh.getLast());
            fresh.addAll(page.rows());
        }
        boolean same = fresh.equals(rows) && getComponentCount() > 0;
        rows.clear();
        rows.addAll(fresh);
        more = page.more();
        if (!same) {
            draw();
        }
    }

    private void draw() {
        removeAll();
        if (rows.isEmpty()) {
            add(new EmptyState(emptyKey + ".title", emptyKey + ".hint"));
            return;
        }
        Group group = null;
        UnorderedList list = new UnorderedList();
        for (InboxRow row : rows) {
            if (Group.of(row) != group) {
                group = Group.of(row);
                H2 title = new H2(getTranslation("workflow.group." + group));
                title.addClassName("work-group");
                list = new UnorderedList();
                list.addClassName("work-list");
                add(title, list);
            }
            list.add(new WorkRow(row, steps, this::read));
        }
        if (more) {
            add(new Button(getTranslation("workflow.more"), click -> {
                pages++;
                read();
            }));
        }
    }

    static void open(InboxRow row) {
        UI.getCurrent().navigate(row.route());
    }
}
