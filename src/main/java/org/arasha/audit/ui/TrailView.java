package org.arasha.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The trail as an auditor reads it: acts by time, no content of cases. */
@Route("trail")
@Menu(title = "audit.trail", order = 80)
@RolesAllowed("AUDITOR")
class TrailView extends Screen {

    private final transient Trail trail;
    private transient @Nullable TrailEntry last;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();

    TrailView(Trail trail) {
        super("audit.trail");
        this.trail = trail;
        list.addClassName("work-list");
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        add(head());
        read();
        add(last == null ? new EmptyState("audit.empty.title", "audit.empty.hint") : list, more);
    }

    private void read() {
        List<TrailEntry> page = trail.before(last == null ? Long.MAX_VALUE : last.id());
        for (TrailEntry entry : page) {
            list.add(line(entry));
            last = entry;
        }
        more.setVisible(page.size() == Trail.PAGE);
    }

    private ListItem line(TrailEntry entry) {
        Quiet record = new Quiet(entry.act() + " · " + getTranslation("audit.kind." + entry.kind()) + " " + entry.record());
        Div what = new Div(new Span(ActWords.of(entry.act())), record);
        what.addClassName("work-what");
        ListItem line = new ListItem(what, new Quiet(entry.actorName() == null ? getTranslation("ui.system") : entry.actorName()),
                new Quiet(Dates.dayAndTime(entry.at())));
        line.addClassName("work-row");
        return line;
    }
}
