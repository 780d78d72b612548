package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.Changes;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;

/** The record as it was known at a moment, in the clock of Almaty; what has changed since is a click away. */
@Route("incidents/:id/as-of/:at")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class PastRecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final transient RecordDesk desk;
    private final transient CaseHeaders headers;
    private final transient List<PastPart> parts;
    private final transient Clock clock;
    private String number = "";

    PastRecordView(RecordDesk desk, CaseHeaders headers, List<PastPart> parts, Clock clock) {
        this.desk = desk;
        this.headers = headers;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Incident incident = desk.incidents.visible(event.getRouteParameters().get("id").orElse(""));
        Instant moment = moment(event.getRouteParameters().get("at").orElse(""));
        number = incident.number().toString();
        removeAll();
        Div head = new Div(headers.of(incident));
        head.addClassName("task-header");
        Div banner = new Div(new H2(getTranslation("incident.asKnown", Dates.dayAndTime(moment))),
                new Anchor(IncidentNavigation.to(number), getTranslation("incident.toRecord")));
        banner.addClassName("claim-bar");
        Changes changes = desk.changes.changesSince(incident.id(), moment);
        Details since = new Details(getTranslation("incident.changedSince"), new ChangesList(desk, changes, part -> true,
                parts.stream().flatMap(part -> part.changesSince(changes.everything(), moment).stream()).toList()));
        Optional<IncidentRecord> then = desk.records.asOf(incident.id(), moment);
        Div columns = new Div(then.<Component>map(record -> known(record, moment))
                .orElseGet(() -> new EmptyState("incident.notKnownThen.title", "incident.notKnownThen.hint")), since);
        columns.addClassName("record-columns");
        add(head, banner, columns);
    }

    private Component known(IncidentRecord record, Instant moment) {
        RecordSummary known = new RecordSummary(record, desk.index);
        parts.forEach(part -> part.asOf(record, moment).ifPresent(known::add));
        return known;
    }

    private Instant moment(String typed) {
        try {
            Instant moment = LocalDateTime.parse(typed).atZone(Dates.ZONE).toInstant();
            // Nothing is known yet of what is to come; the database may be a little ahead.
            if (moment.isAfter(Instant.EPOCH) && moment.isBefore(clock.instant().plus(CLOCKS_APART))) {
                return moment;
            }
        } catch (DateTimeException noMoment) {
            throw new Refusal("incident.refusal.noMoment");
        }
        throw new Refusal("incident.refusal.noMoment");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.page.asOf", number) + " · Arasha";
    }
}
