package org.arasha.incident.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.OutcomeRules;
import org.arasha.incident.OutcomeRules.Fit;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Record outcome</i>: how the case ended, as far as its facts bear it. */
@Route("incidents/:id/outcome")
@RolesAllowed("MANAGER")
class OutcomeView extends IncidentTask {

    private final transient Incidents incidents;
    private final transient OutcomeRules rules;

    OutcomeView(IncidentDesk desk, Incidents incidents, OutcomeRules rules) {
        super(desk, "Task_RecordOutcome");
        this.incidents = incidents;
        this.rules = rules;
    }

    @Override
    protected DecisionPane decision() {
        Select<Outcome> outcome = Inputs.choice("incident.outcome", "incident.outcome.", Outcome.PERPETRATORS_PUNISHED,
                Outcome.CASE_AGAINST_JOURNALIST_CLOSED, Outcome.RELEASED, Outcome.COMPENSATED, Outcome.APOLOGY,
                Outcome.NOTHING, Outcome.NOT_ESTABLISHED, Outcome.NOT_KNOWN);
        TextArea note = Inputs.text("incident.outcome.note", Incidents.LONGEST_NOTE);
        outcome.addValueChangeListener(change -> outcome.setHelperText(said(fit(outcome))));
        return new DecisionPane(outcome, note)
                .primary(getTranslation("incident.outcome.record"), () -> {
                    Fit fit = fit(outcome);
                    Checks checks = new Checks().filled(outcome).that(outcome, fit != Fit.REFUSED, "incident.outcome.fit." + fit)
                            .atMost(note, Incidents.LONGEST_NOTE);
                    if ((fit == Fit.FITS ? checks : checks.filled(note)).passed()) {
                        incidents.recordOutcome(id(), outcome.getValue(), note.getValue());
                        done(getTranslation("incident.outcome.done", incident().number().toString()));
                    }
                })
                .keeping(newDraft().choice("outcome", outcome, Outcome.class).text("note", note).restore());
    }

    /** Asked anew each time: somebody may have signed other facts meanwhile. */
    private Fit fit(Select<Outcome> outcome) {
        return outcome.isEmpty() ? Fit.FITS : rules.fit(incident(), outcome.getValue());
    }

    private String said(Fit fit) {
        return fit == Fit.FITS ? "" : getTranslation("incident.outcome.fit." + fit);
    }
}
