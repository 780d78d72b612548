package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.PeopleList;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.directory.ui.PersonChoice;
import org.arasha.incident.Incident;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.SimilarIncidents;
import org.arasha.intake.Intake;
import org.arasha.intake.Joining;
import org.arasha.intake.Report;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.PartialDateField;

/** A report as it comes in: what, when, what was told, how to reach who told it. The rest is asked at registration. */
@Route("incidents/new")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER"})
class NewReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final UUID NEW = new UUID(0, 0);

    private final transient Intake intake;
    private final transient Joining joining;
    private final transient OpenSteps steps;
    private final TextField title = Inputs.line("incident.title", Incident.LONGEST_TITLE);
    private final PartialDateField when = new PartialDateField(getTranslation("incident.when"));
    private final Select<Report.Channel> channel = Inputs.choice("intake.channel", "intake.channel.", Report.Channel.byHand());
    private final TextArea told = Inputs.text("intake.told", Report.LONGEST_TOLD);
    private final TextField contact = Inputs.line("intake.contact", Report.LONGEST_CONTACT);
    private final Checkbox restricted = new Checkbox(getTranslation("incident.restrict"));
    private final PersonChoice about;
    private final AlreadyKnown known;
    private final DraftKeeper draft;

    NewReportView(Intake intake, Joining joining, SimilarIncidents similar, PeopleList people, OpenSteps steps, Drafts drafts,
            CurrentUser user) {
        this.intake = intake;
        this.joining = joining;
        this.about = new PersonChoice("intake.known", people);
        this.known = new AlreadyKnown(similar, people);
        this.steps = steps;
        this.draft = new DraftKeeper(drafts, "NewReport", NEW);
        addClassNames("page", "with-aside");
        told.setHelperText(getTranslation("intake.told.hint"));
        contact.setHelperText(getTranslation("intake.contact.hint"));
        channel.setValue(Report.Channel.CALL);
        DecisionPane form = new DecisionPane(title, when, about, channel, told, contact, restricted);
        if (user.is(Role.INTAKE)) {
            form.primary(getTranslation("intake.saveAndRegister"), () -> save(true));
            form.other(getTranslation("intake.save"), () -> save(false));
            known.offer(this::join, (name, person) -> about.take(person));
        } else {
            form.primary(getTranslation("intake.save"), () -> save(false));
        }
        form.keeping(draft.text("title", title).partialDate("when", when)
                .value("about", about, PersonChoice::written, about::read).choice("channel", channel, Report.Channel.class).text("told", told)
                .text("contact", contact).flag("restricted", restricted).restore());
        Div main = new Div(new H1(getTranslation("incident.newReport")), new Paragraph(getTranslation("intake.new.hint")), form);
        add(main, known);
        Stream.<HasValue<?, ?>>of(title, when, about, told).forEach(field -> field.addValueChangeListener(change -> showKnown()));
        showKnown();
        title.focus();
    }

    /** From a person's page: {@code incidents/new?person=…}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("person")
                .map(DirectoryNavigation::person).ifPresent(about::take);
    }

    private void showKnown() {
        known.show(new SimilarIncidents.Sought(when.getValue(), List.of(), title.getValue() + " " + told.getValue(), about.ids(), null),
                List.of());
    }

    private boolean isComplete() {
        return new Checks().filled(title).atMost(title, Incident.LONGEST_TITLE)
                .day(when)
                .filled(told).atMost(told, Report.LONGEST_TOLD).atMost(contact, Report.LONGEST_CONTACT).passed();
    }

    private void save(boolean register) {
        if (!isComplete()) {
            return;
        }
        Incident incident = intake.receive(text(), when.getValue(), channel.getValue(), told.getValue(), contact.getValue(),
                about.ids(), restricted.getValue());
        draft.discard();
        Notices.done(getTranslation("intake.received", incident.number().toString()));
        if (register) {
            steps.on(incident.id().value(), "Task_RegisterReport").ifPresent(step -> steps.claim(step.taskId()));
            UI.getCurrent().navigate("intake/" + incident.number() + "/register");
        } else {
            UI.getCurrent().navigate("incidents/" + incident.number());
        }
    }

    private void join(SimilarIncident one) {
        if (isComplete()) {
            Incident reported = joining.receive(one.id(), text(), when.getValue(), channel.getValue(), told.getValue(),
                    contact.getValue(), about.ids(), restricted.getValue());
            draft.discard();
            Notices.done(getTranslation("intake.joined", reported.number().toString(), one.number().toString()));
            UI.getCurrent().navigate("incidents/" + one.number());
        }
    }

    private LocalizedText text() {
        return LocalizedText.of(Language.of(UI.getCurrent().getLocale()), title.getValue());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.newReport") + " · Arasha";
    }
}
