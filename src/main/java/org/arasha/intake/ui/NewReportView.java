package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.SimilarIncident;
import org.arasha.intake.Intake;
import org.arasha.intake.Joining;
import org.arasha.intake.NewReport;
import org.arasha.intake.Report;
import org.arasha.intake.ui.RegistrationForm.Use;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
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
    private final transient Drafts drafts;
    private final boolean registers;
    private transient Origin origin = new Origin.Nothing();
    private @Nullable Select<Report.Channel> channel;
    private @Nullable TextField contact;
    private @Nullable RegistrationForm form;
    private @Nullable DraftKeeper draft;

    NewReportView(Intake intake, Joining joining, Incidents incidents, Records records, IntakeForms forms, Drafts drafts,
            CurrentUser user) {
        this.intake = intake;
        this.joining = joining;
        this.incidents = incidents;
        this.records = records;
        this.forms = forms;
        this.drafts = drafts;
        this.registers = user.is(Role.INTAKE);
        addClassNames("page", "with-aside");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        origin = Origin.of(event.getLocation().getQueryParameters(), incidents);
        removeAll();
        channel = Inputs.choice("intake.channel", "intake.channel.", Report.Channel.byHand());
        channel.setValue(Report.Channel.CALL);
        contact = Inputs.line("intake.contact", Report.LONGEST_CONTACT);
        contact.setHelperText(getTranslation("intake.contact.hint"));
        Div main = new Div(new H1(getTranslation("incident.newReport")), new Paragraph(getTranslation("intake.new.hint")),
                new OtherReports(drafts, origin));
        RegistrationForm fields = forms.registration("intake.told", origin instanceof Origin.OfEvent one ? one.incident().categoryIds() : Set.of());
        DraftKeeper keeper = new DraftKeeper(drafts, OtherReports.FORM, origin.subject(), origin.record());
        form = fields;
        draft = keeper;
        switch (origin) {
            case Origin.Nothing none -> { }
            case Origin.Another another -> { }
            case Origin.OfPerson of -> fields.who().take(of.person());
            case Origin.OfEvent of -> {
                var other = records.of(of.incident().id());
                fields.fillFrom(other, incidents.isRestricted(of.incident().id()));
                main.add(new SameEvent(other, fields.who(), keeper));
            }
        }
        fields.keptBy(keeper);
        keeper.choice("channel", channel, Report.Channel.class).text("contact", contact).restore();
        if (hasBeenTaken(keeper)) {
            beforeEnter(event);
            return;
        }
        AlreadyKnown known = forms.alreadyKnown();
        if (registers) {
            known.offer(this::join, (name, person) -> {
                fields.who().take(name, person);
                keeper.keepNow();
            });
        }
        forms.compare(fields, known, null);
        main.add(pane(fields, keeper));
        add(main, known);
        fields.event().focus();
    }

    private Component pane(RegistrationForm fields, DraftKeeper keeper) {
        DecisionPane pane = new DecisionPane(fields, Inputs.pair(channel, contact)).keeping(keeper);
        return registers ? pane.primary(getTranslation("intake.register"), this::register).other(getTranslation("intake.saveForLater"), this::save)
                : pane.primary(getTranslation("intake.save"), this::save);
    }

    private void register() {
        if (!isTaken() && isComplete(Use.REGISTERING)) {
            Incident incident = intake.register(report());
            done(incident.number().toString(), getTranslation("intake.registered", incident.number().toString()));
        }
    }

    private void save() {
        if (!isTaken() && isComplete(Use.KEEPING)) {
            Incident incident = intake.receive(report());
            done(incident.number().toString(), getTranslation("intake.received", incident.number().toString()));
        }
    }

    private void join(SimilarIncident one) {
        if (!isTaken() && isComplete(Use.JOINING)) {
            Incident reported = joining.receive(one.id(), report());
            done(one.number().toString(), getTranslation("intake.joined", reported.number().toString(), one.number().toString()));
        }
    }

    private boolean isComplete(Use use) {
        boolean right = form.isComplete(use);
        return new Checks().atMost(contact, Report.LONGEST_CONTACT).passed() && right;
    }

    /**
     * It was sent before, and its answer was lost; told before anything is asked of people whom that has made known. Whoever
     * has changed it since decides whether it is another report.
     */
    private boolean isTaken() {
        Optional<Incident> taken = taken();
        taken.ifPresent(incident -> {
            String number = incident.number().toString();
            if (!isAsTaken(incident)) {
                draft.makeAnother();
                throw new Refusal("intake.refusal.takenBefore", number);
            }
            done(number, getTranslation("intake.takenBefore", number));
        });
        return taken.isPresent();
    }

    /**
     * Another window has kept what was sent already: there is nothing left of it to send. Where it has kept other words, or the
     * case is out of this person's sight by now, they stay in the form as another report.
     */
    private boolean hasBeenTaken(DraftKeeper keeper) {
        try {
            Optional<Incident> taken = taken();
            boolean asTaken = taken.filter(this::isAsTaken).isPresent();
            taken.ifPresent(incident -> {
                String number = incident.number().toString();
                if (asTaken) {
                    keeper.discard();
                    Notices.done(getTranslation("intake.takenBefore", number));
                } else {
                    keeper.makeAnother();
                    Notices.refused(getTranslation("intake.refusal.takenBefore", number));
                }
            });
            return asTaken;
        } catch (Refusal outOfSight) {
            keeper.makeAnother();
            return false;
        }
    }

    private Optional<Incident> taken() {
        return incidents.opened(new IncidentId(draft.makes()));
    }

    /** What went into another case took its people and source along. */
    private boolean isAsTaken(Incident incident) {
        Report report = intake.report(incident.id());
        return report.told().equals(form.account().strip()) && report.channel() == channel.getValue()
                && contact.getValue().strip().equals(report.contact() == null ? "" : report.contact())
                && form.isAs(records.of(incident.id()), incident.outcome() == Outcome.MERGED);
    }

    private NewReport report() {
        return new NewReport(new IncidentId(draft.makes()), channel.getValue(), form.account(), contact.getValue(),
                origin instanceof Origin.OfEvent of ? of.incident().number() : null, form.registration());
    }

    private void done(String number, String words) {
        draft.discard();
        Notices.done(words);
        UI.getCurrent().navigate("incidents/" + number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.newReport") + " · Arasha";
    }
}
