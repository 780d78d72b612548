package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.arasha.access.CurrentUser;
import org.arasha.desk.DiagramDetails;
import org.arasha.desk.DoneSteps;
import org.arasha.desk.OpenSteps;
import org.arasha.desk.WaitingSteps;
import org.arasha.desk.Whereabouts;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;

/** The page of an incident: what waits, what is known, where it stands in its process. */
@Route("incidents/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RecordDesk desk;
    private final transient CaseHeaders headers;
    private final transient OpenSteps steps;
    private final transient Whereabouts whereabouts;
    private final transient List<RecordPart> parts;
    private final transient CurrentUser user;
    private String number = "";

    IncidentView(RecordDesk desk, CaseHeaders headers, OpenSteps steps, Whereabouts whereabouts, List<RecordPart> parts,
            CurrentUser user) {
        this.desk = desk;
        this.headers = headers;
        this.steps = steps;
        this.whereabouts = whereabouts;
        this.parts = parts;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Incident incident = desk.incidents.visible(event.getRouteParameters().get("id").orElse(""));
        number = incident.number().toString();
        removeAll();
        Div head = new Div(headers.of(incident));
        head.addClassName("task-header");
        List<Function<IncidentRecord, Optional<Component>>> others = parts.stream().map(part -> part.before(incident.id())).toList();
        IncidentRecord record = desk.records.of(incident.id());
        Div beside = new Div();
        Div known = new Div(new RecordSections(desk, record, changed -> {
            head.removeAll();
            head.add(headers.of(desk.incidents.visible(incident.id())));
            beside.getChildren().filter(FollowsRecord.class::isInstance).forEach(part -> ((FollowsRecord) part).show(changed));
        }));
        beside.add(new WaitingSteps(steps, incident.id().value(),
                incident.isClosed() ? "incident.waiting.closed" : "incident.waiting.none"));
        others.forEach(part -> part.apply(record).ifPresent(beside::add));
        beside.add(new DoneSteps(whereabouts, user, incident.id().value(), step -> new AsOfLink(incident.number(), step.at())));
        Div columns = new Div(known, beside);
        columns.addClassName("record-columns");
        add(head, columns, new DiagramDetails(whereabouts, incident.id().value()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.page", number) + " · Arasha";
    }
}
