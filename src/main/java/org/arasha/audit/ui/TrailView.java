package org.arasha.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The trail as an auditor reads it: acts by time, narrowed as the address says; no content of cases. */
@Route(TrailPlace.ROUTE)
@Menu(title = "audit.trail", order = 80)
@RolesAllowed("AUDITOR")
class TrailView extends Screen implements BeforeEnterObserver {

    private final transient Trail trail;
    private transient @Nullable TrailEntry last;
    private transient TrailPlace place = TrailPlace.of(QueryParameters.empty());
    private @Nullable TrailFilterBar bar;
    private final Div filters = new Div();
    private final Div content = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();

    TrailView(Trail trail) {
        super("audit.trail");
        this.trail = trail;
        list.addClassName("work-list");
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        add(head(), filters, content, more);
    }

    /** Whoever has just chosen something stays where they are. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = TrailPlace.of(event.getLocation().getQueryParameters());
        if (bar == null || !bar.value().equals(place)) {
            bar = new TrailFilterBar(trail, place, chosen -> UI.getCurrent().navigate(TrailPlace.ROUTE, chosen.parameters()));
            filters.removeAll();
            filters.add(bar);
        }
        last = null;
        list.removeAll();
        content.removeAll();
        read();
        if (place.filter().record() != null) {
            trail.named(place.filter().record()).filter(named -> named.page() != null)
                    .ifPresent(named -> content.add(new Anchor(named.page(), getTranslation("audit.toRecord", named.number()))));
        }
        content.add(last == null ? nothing() : list);
    }

    private void read() {
        List<TrailEntry> page = trail.page(place.filter(), last);
        page.forEach(entry -> list.add(new TrailLine(entry)));
        last = page.isEmpty() ? last : page.getLast();
        more.setVisible(page.size() == Trail.PAGE);
    }

    private EmptyState nothing() {
        return place.filter().equals(TrailFilter.NONE) ? new EmptyState("audit.empty.title", "audit.empty.hint")
                : new EmptyState("audit.noneFound.title", "audit.noneFound.hint", new Anchor(TrailPlace.ROUTE, getTranslation("audit.showAll")));
    }
}
