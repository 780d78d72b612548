package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.Changes;
import org.arasha.incident.Incident;

/** What has changed in a record since it was reported, or in one section of it. */
@Route("incidents/:id/history/:part?")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RecordDesk desk;
    private final transient CaseHeaders headers;
    private final transient List<PastPart> parts;
    private String number = "";
    private String title = "";

    HistoryView(RecordDesk desk, CaseHeaders headers, List<PastPart> parts) {
        this.desk = desk;
        this.headers = headers;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Incident incident = desk.incidents.visible(event.getRouteParameters().get("id").orElse(""));
        Optional<RecordKind> kind = event.getRouteParameters().get("part").flatMap(RecordKind::named);
        number = incident.number().toString();
        removeAll();
        Div head = new Div(headers.of(incident));
        head.addClassName("task-header");
        title = kind.map(one -> getTranslation("incident.historyOf", getTranslation(one.titleKey())))
                .orElseGet(() -> getTranslation("incident.historyOfAll"));
        Div banner = new Div(new H2(title), new Anchor(IncidentNavigation.to(number), getTranslation("incident.toRecord")));
        banner.addClassName("claim-bar");
        Changes changes = desk.changes.changesSince(incident.id(), Instant.EPOCH);
        Div list = new Div(new ChangesList(desk, changes, part -> kind.isEmpty() || kind.get() == RecordKind.of(part), kind.isPresent() ? List.of()
                : parts.stream().flatMap(part -> part.changesSince(changes.everything(), Instant.EPOCH).stream()).toList()));
        list.addClassName("history");
        add(head, banner, list);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + number + " · Arasha";
    }
}
