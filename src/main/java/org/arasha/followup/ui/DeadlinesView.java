package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.arasha.followup.Deadlines;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Every statutory term that runs, the overdue first: body, case, rule, days left, who. */
@Route("deadlines")
@Menu(title = "followup.deadlines", order = 40)
@RolesAllowed({"MANAGER", "LAWYER", "INTAKE", "APPROVER"})
class DeadlinesView extends Div implements HasDynamicTitle {

    private final transient Deadlines deadlines;
    private final transient List<Deadlines.Row> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final Language language = Language.of(UI.getCurrent().getLocale());

    DeadlinesView(Deadlines deadlines) {
        this.deadlines = deadlines;
        addClassName("page");
        list.addClassName("work-list");
        more.setText(getTranslation("workflow.more"));
        more.addClickListener(click -> read());
        Div head = new Div(new H1(getTranslation("followup.deadlines")));
        head.addClassName("page-head");
        add(head);
        read();
        add(rows.isEmpty() ? new EmptyState("followup.noDeadlines.title", "followup.noDeadlines.hint") : list, more);
    }

    private void read() {
        List<Deadlines.Row> page = deadlines.after(rows.isEmpty() ? null : rows.getLast());
        rows.addAll(page);
        page.forEach(row -> list.add(line(row)));
        more.setVisible(page.size() == Deadlines.PAGE);
    }

    private ListItem line(Deadlines.Row row) {
        Anchor body = new Anchor("submissions/" + row.number(), row.body().in(language));
        Div titles = new Div(body);
        titles.addClassName("work-title");
        Span subject = new Span(row.number() + " · " + row.subject().in(language));
        subject.addClassName("work-step");
        Span because = new Span(deadlines.because(row, language, day -> Dates.day(day, language)));
        because.addClassName("work-step");
        Div what = new Div(titles, subject, because);
        what.addClassName("work-what");
        Div due = new Div(new DueBadge(row.dueOn()));
        if (row.silent()) {
            due.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.silent")));
        }
        Span who = new Span(row.who() == null ? "" : row.who());
        who.addClassName("work-who");
        ListItem item = new ListItem(what, due, who);
        item.addClassName("work-row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("followup.deadlines") + " · Arasha";
    }
}
