package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Overrides;
import org.arasha.appeal.Remark;
import org.arasha.desk.DiagramDetails;
import org.arasha.desk.DoneSteps;
import org.arasha.desk.WaitingSteps;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.incident.ui.OutcomeBadge;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The page of an appeal: the letter as it stands; what waits, incidents, signatures, submissions. */
@Route("appeals/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AppealView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AppealDesk desk;
    private final transient List<AppealPart> parts;
    private final transient CurrentUser user;
    private String number = "";

    AppealView(AppealDesk desk, List<AppealPart> parts, CurrentUser user) {
        this.desk = desk;
        this.parts = parts;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        desk.reading.show(this::read);
    }

    private void read() {
        Appeal appeal = desk.appeals.visible(number);
        removeAll();
        Div head = new Div(desk.headers.of(appeal));
        head.addClassName("task-header");
        Div beside = new Div(new WaitingSteps(desk.desk.steps(), appeal.id().value(), nothingWaits(appeal)));
        beside.add(new ReopenedSection(desk, appeal));
        beside.add(desk.outside(appeal));
        parts.forEach(part -> part.of(appeal).ifPresent(beside::add));
        List<Remark> remarks = desk.remarks.on(appeal.id());
        if (!remarks.isEmpty()) {
            beside.add(new RemarksSection(remarks));
        }
        List<Overrides.Override> overrides = desk.overrides.of(appeal.id());
        if (!overrides.isEmpty()) {
            beside.add(new OverridesSection(overrides));
        }
        beside.add(incidents(appeal), new NormsSection(desk, appeal), new SignaturesSection(desk, appeal,
                user.is(Role.LAWYER) && !appeal.isApproved(), this::show));
        beside.add(new VersionsSection(desk.versions, appeal));
        List<CaseNumber> numbers = numbers(appeal);
        beside.add(new DoneSteps(desk.whereabouts, user, appeal.id().value(), step -> AsOfLink.ofAll(numbers, step.at())));
        Div columns = new Div(LetterPane.of(desk, appeal, Here.language()), beside);
        columns.addClassName("record-columns");
        add(head, columns, new DiagramDetails(desk.whereabouts, appeal.id().value()));
    }

    private static String nothingWaits(Appeal appeal) {
        return appeal.closedAt() != null ? "appeal.waiting.closed"
                : appeal.isApproved() ? "appeal.waiting.bodies" : "appeal.waiting.signatures";
    }

    private List<CaseNumber> numbers(Appeal appeal) {
        return appeal.incidentIds().stream().map(id -> desk.incidents.visible(id).number()).toList();
    }

    private Section incidents(Appeal appeal) {
        Section section = new Section("appeal.incidents");
        OrderedList list = new OrderedList();
        list.addClassName("lines");
        Map<IncidentId, Instant> ended = desk.changes.endedAt(appeal.incidentIds());
        for (Appeal.Part part : appeal.incidents()) {
            Incident incident = desk.incidents.visible(part.incident());
            String title = incident.title().in(Here.language());
            ListItem item = new ListItem(new Anchor(IncidentNavigation.to(incident.number()), incident.number() + " · " + title));
            if (part.mentioned()) {
                item.add(new Quiet(getTranslation("appeal.mentioned")));
            }
            if (incident.outcome() != null) {
                item.add(new OutcomeBadge(incident.outcome()),
                        new Quiet(getTranslation("appeal.incident.closedOn", Dates.day(ended.get(incident.id())))));
            }
            list.add(item);
        }
        return appeal.incidents().isEmpty() ? section.empty("appeal.incidents.empty") : section.with(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appeal.page", number) + " · Arasha";
    }
}
