package org.arasha.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;

/** The trail as an auditor reads it: acts by time, no content of cases. */
@Route("trail")
@Menu(title = "audit.trail", order = 80)
@RolesAllowed("AUDITOR")
class TrailView extends Div implements HasDynamicTitle {

    private final transient Trail trail;
    private final transient List<TrailEntry> entries = new ArrayList<>();
    private final Grid<TrailEntry> grid = new Grid<>();
    private final Button more = new Button();

    TrailView(Trail trail) {
        this.trail = trail;
        addClassName("page");
        grid.addThemeVariants(GridVariant.AURA_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(entry -> Dates.dayAndTime(entry.at())).setHeader(getTranslation("audit.at")).setAutoWidth(true);
        grid.addColumn(entry -> entry.actorName() == null ? getTranslation("audit.system") : entry.actorName())
                .setHeader(getTranslation("audit.who")).setAutoWidth(true);
        grid.addColumn(TrailEntry::act).setHeader(getTranslation("audit.what")).setAutoWidth(true);
        grid.addColumn(entry -> entry.kind() + " " + entry.record()).setHeader(getTranslation("audit.record")).setAutoWidth(true);
        grid.setEmptyStateComponent(new EmptyState("audit.empty.title", "audit.empty.hint"));
        more.setText(getTranslation("audit.more"));
        more.addClickListener(click -> read());
        Div head = new Div(new H1(getTranslation("audit.trail")));
        head.addClassName("page-head");
        add(head, grid, more);
        read();
    }

    private void read() {
        List<TrailEntry> page = trail.before(entries.isEmpty() ? Long.MAX_VALUE : entries.getLast().id());
        entries.addAll(page);
        grid.setItems(entries);
        more.setVisible(page.size() == Trail.PAGE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.trail") + " · Arasha";
    }
}
