package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.SimilarIncidents;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;

/** Two incidents side by side: one, kept under one of the two numbers, or two. */
@Route("incidents/:id/merge/:other")
@RolesAllowed({"INTAKE", "MANAGER"})
class MergeIncidentsView extends Screen implements BeforeEnterObserver {

    private final transient Incidents incidents;
    private final transient Records records;
    private final transient IncidentMerges merges;
    private final transient SimilarIncidents similar;
    private final transient AskedBefore asked;

    MergeIncidentsView(Incidents incidents, Records records, IncidentMerges merges, SimilarIncidents similar, AskedBefore asked) {
        super("incident.merge.title");
        this.incidents = incidents;
        this.records = records;
        this.merges = merges;
        this.similar = similar;
        this.asked = asked;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Incident one = incidents.visible(event.getRouteParameters().get("id").orElse(""));
        Incident other = incidents.visible(event.getRouteParameters().get("other").orElse(""));
        removeAll();
        Div sides = new Div(side(one, other), side(other, one));
        sides.addClassName("side-by-side");
        Button two = new Button(getTranslation("incident.merge.two"), click -> {
            similar.tellApart(one.id(), other.id());
            Notices.done(getTranslation("incident.merge.toldApart"));
            UI.getCurrent().navigate(IncidentNavigation.to(one.number()));
        });
        add(head(), new Paragraph(getTranslation("incident.merge.hint")), sides, two);
    }

    private Component side(Incident kept, Incident gone) {
        Button keep = new Button(getTranslation("incident.merge.keep", kept.number().toString()), click -> asked.joining(kept.id(), () -> {
            merges.merge(gone.id(), kept.id());
            Notices.done(getTranslation("incident.merge.done", gone.number().toString(), kept.number().toString()));
            UI.getCurrent().navigate(IncidentNavigation.to(kept.number()));
        }));
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        String title = kept.number() + " · " + kept.title().in(Here.language());
        return new Div(new H2(new Anchor(IncidentNavigation.to(kept.number()), title)), new RecordSummary(records.of(kept.id())), keep);
    }
}
