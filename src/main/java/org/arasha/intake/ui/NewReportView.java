package org.arasha.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.Incident;
import org.arasha.intake.Intake;
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
class NewReportView extends Div implements HasDynamicTitle {

    private static final UUID NEW = new UUID(0, 0);

    private final transient Intake intake;
    private final transient OpenSteps steps;
    private final TextField title = Inputs.line("incident.title", Incident.LONGEST_TITLE);
    private final PartialDateField when = new PartialDateField(getTranslation("incident.when"));
    private final Select<Report.Channel> channel = Inputs.choice("intake.channel", "intake.channel.", Report.Channel.values());
    private final TextArea told = Inputs.text("intake.told", Report.LONGEST_TOLD);
    private final TextField contact = Inputs.line("intake.contact", Report.LONGEST_CONTACT);
    private final Checkbox restricted = new Checkbox(getTranslation("incident.restrict"));
    private final DraftKeeper draft;

    NewReportView(Intake intake, OpenSteps steps, Drafts drafts, CurrentUser user) {
        this.intake = intake;
        this.steps = steps;
        this.draft = new DraftKeeper(drafts, "NewReport", NEW);
        addClassNames("page", "form-page");
        told.setHelperText(getTranslation("intake.told.hint"));
        contact.setHelperText(getTranslation("intake.contact.hint"));
        channel.setValue(Report.Channel.CALL);
        DecisionPane form = new DecisionPane(title, when, channel, told, contact, restricted);
        if (user.is(Role.INTAKE)) {
            form.primary(getTranslation("intake.saveAndRegister"), () -> save(true));
            form.other(getTranslation("intake.save"), () -> save(false));
        } else {
            form.primary(getTranslation("intake.save"), () -> save(false));
        }
        form.keeping(draft.text("title", title).partialDate("when", when).choice("channel", channel, Report.Channel.class).text("told", told)
                .text("contact", contact).flag("restricted", restricted).restore());
        add(new H1(getTranslation("incident.newReport")), new Paragraph(getTranslation("intake.new.hint")), form);
        title.focus();
    }

    private void save(boolean register) {
        Checks checks = new Checks().filled(title).atMost(title, Incident.LONGEST_TITLE)
                .that(when, when.getValue() != null, "ui.date.missing")
                .filled(told).atMost(told, Report.LONGEST_TOLD).atMost(contact, Report.LONGEST_CONTACT);
        if (!checks.passed()) {
            return;
        }
        Language language = Language.of(UI.getCurrent().getLocale());
        Incident incident = intake.receive(LocalizedText.of(language, title.getValue()), when.getValue(), channel.getValue(),
                told.getValue(), contact.getValue(), restricted.getValue());
        draft.discard();
        Notices.done(getTranslation("intake.received", incident.number().toString()));
        if (register) {
            steps.on(incident.id().value(), "Task_RegisterReport").ifPresent(step -> steps.claim(step.taskId()));
            UI.getCurrent().navigate("intake/" + incident.number() + "/register");
        } else {
            UI.getCurrent().navigate("incidents/" + incident.number());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incident.newReport") + " · Arasha";
    }
}
