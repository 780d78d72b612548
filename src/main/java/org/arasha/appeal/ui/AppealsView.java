package org.arasha.appeal.ui;

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
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** All appeals one may see, the newest first. */
@Route("appeals")
@Menu(title = "appeal.appeals", order = 30)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AppealsView extends Div implements HasDynamicTitle {

    private final transient Appeals appeals;
    private final transient List<AppealRow> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();

    AppealsView(Appeals appeals, CurrentUser user) {
        this.appeals = appeals;
        addClassName("page");
        list.addClassName("work-list");
        more.setText(getTranslation("workflow.more"));
        more.addClickListener(click -> read());
        Div head = new Div(new H1(getTranslation("appeal.appeals")));
        head.addClassName("page-head");
        if (user.is(Role.LAWYER)) {
            head.add(new Anchor("appeals/templates", getTranslation("appeal.templates")));
        }
        add(head);
        read();
        add(rows.isEmpty() ? new EmptyState("appeal.none.title", "appeal.none.hint") : list, more);
    }

    private void read() {
        List<AppealRow> page = appeals.before(rows.isEmpty() ? null : rows.getLast().number());
        rows.addAll(page);
        page.forEach(row -> list.add(line(row)));
        more.setVisible(page.size() == Appeals.PAGE);
    }

    private ListItem line(AppealRow row) {
        String subject = row.subject().in(Language.of(UI.getCurrent().getLocale()));
        Anchor title = new Anchor("appeals/" + row.number(), row.number() + " · " + subject);
        title.addClassName("work-title");
        Span facts = new Span(getTranslation("appeal.kind." + row.kind()) + " · " + Dates.day(row.date()) + " · "
                + getTranslation("appeal.counts", row.incidents(), row.addressees()));
        facts.addClassName("work-step");
        Div titles = new Div(title);
        titles.addClassName("work-title");
        Div what = new Div(titles, facts);
        what.addClassName("work-what");
        ListItem item = new ListItem(what, state(row));
        item.addClassName("work-row");
        return item;
    }

    private StatusBadge state(AppealRow row) {
        if (row.closedAt() != null) {
            return new StatusBadge(Tone.DONE, getTranslation("appeal.state.closed"));
        }
        return row.approvedAt() != null ? new StatusBadge(Tone.FINE, getTranslation("appeal.state.filed"))
                : new StatusBadge(Tone.NEUTRAL, getTranslation("appeal.state.open"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appeal.appeals") + " · Arasha";
    }
}
