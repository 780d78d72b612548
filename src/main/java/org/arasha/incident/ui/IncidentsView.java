package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Organisations;
import org.arasha.incident.Categories;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentList;
import org.arasha.incident.IncidentRow;
import org.arasha.incident.Places;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.SearchWords;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** All incidents one may see, the newest number or the latest change first. */
@Route(IncidentsPlace.ROUTE)
@Menu(title = "incident.incidents", order = 20)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class IncidentsView extends Screen implements BeforeEnterObserver {

    private static final int LONGEST_SEARCH = 200;

    private final transient IncidentList incidents;
    private final transient Categories categories;
    private final transient Places places;
    private final transient Organisations organisations;
    private final transient Whereabouts whereabouts;
    private final TextField words = Inputs.search("incident.search", LONGEST_SEARCH, 600);
    private final Div filters = new Div();
    private final PagedList<IncidentRow> list = new PagedList<>(this::page, this::lines, this::nothing);
    private final Language language = Here.language();
    private @Nullable IncidentFilterBar bar;
    private transient IncidentsPlace place = IncidentsPlace.of(QueryParameters.empty());

    IncidentsView(IncidentList incidents, Categories categories, Places places, Organisations organisations, Whereabouts whereabouts) {
        super("incident.incidents");
        this.incidents = incidents;
        this.categories = categories;
        this.places = places;
        this.organisations = organisations;
        this.whereabouts = whereabouts;
        words.addValueChangeListener(change -> list.readAnew());
        Button report = new Button(getTranslation("incident.newReport"), click -> UI.getCurrent().navigate("incidents/new"));
        report.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(head(words, report), filters, list);
    }

    /** Whoever has just chosen something stays where they are. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = IncidentsPlace.of(event.getLocation().getQueryParameters());
        if (bar == null || !bar.value().equals(place)) {
            bar = new IncidentFilterBar(categories, places, organisations, place,
                    chosen -> UI.getCurrent().navigate(IncidentsPlace.ROUTE, chosen.parameters()));
            filters.removeAll();
            filters.add(bar);
            // What the address names and nobody knows is not said.
            place = bar.value();
        }
        list.readAnew();
    }

    private Page<IncidentRow> page(@Nullable IncidentRow last) {
        IncidentFilter filter = place.filter().worded(PlainText.line(words.getValue()));
        words.setHelperText(words.getValue().isBlank() || !SearchWords.of(filter.words()).isEmpty() ? null
                : getTranslation("incident.search.short"));
        return Page.of(incidents.page(filter, place.order(), last), IncidentList.PAGE);
    }

    private Stream<IncidentLine> lines(List<IncidentRow> rows) {
        Map<UUID, Stage> stages = whereabouts.stages(rows.stream().map(IncidentRow::id).toList());
        return rows.stream().map(row -> new IncidentLine(row, stages.getOrDefault(row.id(), Stage.INTAKE), place.order(), language));
    }

    private EmptyState nothing() {
        if (!place.filter().equals(IncidentFilter.NONE)) {
            return new EmptyState("incident.noneFound.title", "incident.noneFound.hint",
                    new Anchor(IncidentsPlace.ROUTE, getTranslation("incident.filter.showAll")));
        }
        String why = words.isEmpty() ? "incident.none" : "incident.noneFound";
        return new EmptyState(why + ".title", why + ".hint");
    }
}
