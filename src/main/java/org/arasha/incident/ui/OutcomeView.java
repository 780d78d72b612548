package org.arasha.incident.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Record outcome</i>: how the case ended. */
@Route("incidents/:id/outcome")
@RolesAllowed("MANAGER")
class OutcomeView extends IncidentTask {

    private final transient Incidents incidents;

    OutcomeView(IncidentDesk desk, Incidents incidents) {
        super(desk, "Task_RecordOutcome");
        this.incidents = incidents;
    }

    @Override
    protected DecisionPane decision() {
        Select<Outcome> outcome = Inputs.choice("incident.outcome", "incident.outcome.", Outcome.PERPETRATORS_PUNISHED,
                Outcome.CASE_AGAINST_JOURNALIST_CLOSED, Outcome.RELEASED, Outcome.COMPENSATED, Outcome.APOLOGY,
                Outcome.NOTHING, Outcome.NOT_ESTABLISHED, Outcome.NOT_KNOWN);
        TextArea note = Inputs.text("incident.outcome.note", Incidents.LONGEST_NOTE);
        return new DecisionPane(outcome, note)
                .primary(getTranslation("incident.outcome.record"), () -> {
                    if (new Checks().filled(outcome).atMost(note, Incidents.LONGEST_NOTE).passed()) {
                        incidents.recordOutcome(id(), outcome.getValue(), note.getValue());
                        done(getTranslation("incident.outcome.done", incident().number().toString()));
                    }
                })
                .keeping(newDraft().choice("outcome", outcome, Outcome.class).text("note", note).restore());
    }
}
