package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.intake.Intake;
import org.arasha.intake.Joining;
import org.arasha.intake.NewReport;
import org.arasha.intake.ui.RegistrationForm.Use;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** A report as it comes in, registered at once or kept for who registers it later. */
@Route("incidents/new")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER"})
class NewReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Intake intake;
    private final transient Joining joining;
    private final transient Incidents incidents;
    private final transient Records records;
    private final transient IntakeForms forms;
    private final transient SentBefore before;
    private final transient Drafts drafts;
    private final boolean registers;
    private transient Origin origin = new Origin.Nothing();
    private transient @Nullable ReportFields fields;
    private @Nullable DraftKeeper draft;

    NewReportView(Intake intake, Joining joining, Incidents incidents, Records records, IntakeForms forms, SentBefore before,
            Drafts drafts, CurrentUser user) {
        this.intake = intake;
        this.joining = joining;
        this.incidents = incidents;
        this.records = records;
        this.forms = forms;
        this.before = before;
        this.drafts = drafts;
        this.registers = user.is(Role.INTAKE);
        addClassNames("page", "with-aside");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        origin = Origin.of(event.getLocation().getQueryParameters(), incidents);
        removeAll();
        Div main = new Div(new H1(getTranslation("incident.newReport")), new Paragraph(getTranslation("intake.new.hint")),
                new OtherReports(drafts, incidents, origin));
        RegistrationForm form = forms.registration("intake.told", origin instanceof Origin.OfEvent one ? one.incident().categoryIds() : Set.of());
        DraftKeeper keeper = new DraftKeeper(drafts, OtherReports.FORM, origin.subject(), origin.record());
        fields = new ReportFields(form);
        draft = keeper;
        switch (origin) {
            case Origin.Nothing none -> { }
            case Origin.Another another -> { }
            case Origin.OfPerson of -> form.who().take(of.person());
            case Origin.OfEvent of -> form.fillFrom(records.of(of.incident().id()), incidents.isRestricted(of.incident().id()));
        }
        fields.keptBy(keeper);
        keeper.restore();
        if (origin instanceof Origin.OfEvent of) {
            main.add(new SameEvent(records.of(of.incident().id()), form, keeper));
        }
        if (before.isAllOf(fields, keeper)) {
            beforeEnter(event);
            return;
        }
        AlreadyKnown known = forms.alreadyKnown();
        if (registers) {
            known.offer(this::join, (name, person) -> {
                form.who().take(name, person);
                keeper.keepNow();
            });
        }
        forms.compare(form, known, null);
        main.add(pane(keeper));
        add(main, known);
        form.event().focus();
    }

    private Component pane(DraftKeeper keeper) {
        DecisionPane pane = new DecisionPane(fields.components()).keeping(keeper);
        return registers ? pane.primary(getTranslation("intake.register"), this::register).other(getTranslation("intake.saveForLater"), this::save)
                : pane.primary(getTranslation("intake.save"), this::save);
    }

    private void register() {
        if (!isTaken() && fields.isComplete(Use.REGISTERING)) {
            Incident incident = intake.register(report());
            done(incident.number().toString(), getTranslation("intake.registered", incident.number().toString()));
        }
    }

    private void save() {
        if (!isTaken() && fields.isComplete(Use.KEEPING)) {
            Incident incident = intake.receive(report());
            done(incident.number().toString(), getTranslation("intake.received", incident.number().toString()));
        }
    }

    private void join(SimilarIncident one) {
        draft.requireAllSeen();
        if (!isTaken() && fields.isComplete(Use.JOINING)) {
            forms.join(one.id(), () -> {
                Incident reported = joining.receive(one.id(), report());
                done(one.number().toString(), getTranslation("intake.joined", reported.number().toString(), one.number().toString()));
            });
        }
    }

    private boolean isTaken() {
        Optional<Incident> taken = before.of(fields, draft);
        taken.map(incident -> incident.number().toString()).ifPresent(number -> done(number, getTranslation("intake.takenBefore", number)));
        return taken.isPresent();
    }

    private NewReport report() {
        return fields.value(new IncidentId(draft.makes()), origin instanceof Origin.OfEvent of ? of.incident().number() : null);
    }

    private void done(String number, String words) {
        draft.discard();
        Notices.done(words);
        UI.getCurrent().navigate(IncidentNavigation.to(number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.newReport") + " · Arasha";
    }
}
