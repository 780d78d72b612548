package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Outcome;
import org.arasha.intake.NewReport;
import org.arasha.intake.Report;
import org.arasha.intake.ui.RegistrationForm.Use;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** What is asked of a report that comes in: the incident, by which way it came, and how to reach who reported it. */
class ReportFields {

    private final Select<Report.Channel> channel = Inputs.choice("intake.channel", "intake.channel.", Report.Channel.byHand());
    private final TextField contact = Inputs.line("intake.contact", Report.LONGEST_CONTACT);
    private final RegistrationForm incident;

    ReportFields(RegistrationForm incident) {
        this.incident = incident;
        channel.setValue(Report.Channel.CALL);
        contact.setHelperText(contact.getTranslation("intake.contact.hint"));
    }

    Component[] components() {
        return new Component[] {incident, Inputs.pair(channel, contact)};
    }

    void keptBy(DraftKeeper draft) {
        incident.keptBy(draft);
        draft.choice("channel", channel, Report.Channel.class).text("contact", contact);
    }

    boolean isComplete(Use use) {
        boolean right = incident.isComplete(use);
        return new Checks().atMost(contact, Report.LONGEST_CONTACT).passed() && right;
    }

    /** Whether this is what was sent. What went into another case took its people and source along. */
    boolean isAs(Report report, IncidentRecord record) {
        return report.told().equals(incident.account().strip()) && report.channel() == channel.getValue()
                && contact.getValue().strip().equals(report.contact() == null ? "" : report.contact())
                && incident.isAs(record, record.incident().outcome() == Outcome.MERGED);
    }

    /** @param event the number of another incident of the same event */
    NewReport value(IncidentId id, @Nullable CaseNumber event) {
        return new NewReport(id, channel.getValue(), incident.account(), contact.getValue(), event, incident.registration());
    }
}
