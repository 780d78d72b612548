package org.arasha.legal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Decide on withdrawn consent</i>: the case goes on without the name, or ends. */
@Route("incidents/:id/withdrawal")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class WithdrawalView extends IncidentTask {

    private final transient Analyses analyses;
    private final transient List<WithdrawalPart> parts;

    WithdrawalView(IncidentDesk desk, Analyses analyses, List<WithdrawalPart> parts) {
        super(desk, "Task_DecideOnWithdrawal");
        this.analyses = analyses;
        this.parts = parts;
    }

    @Override
    protected DecisionPane decision() {
        TextArea reason = Inputs.text("legal.reason", Analysis.LONGEST_REASON);
        DecisionPane pane = new DecisionPane(new WishSection(record()));
        parts.forEach(part -> pane.below(part.of(incident())));
        return pane.below(reason)
                .primary(getTranslation("legal.goOn"), () -> decide(reason, true))
                .other(getTranslation("legal.stop"), () -> decide(reason, false))
                .keeping(newDraft().text("reason", reason).restore());
    }

    private void decide(TextArea reason, boolean goOn) {
        if (new Checks().filled(reason).atMost(reason, Analysis.LONGEST_REASON).passed()) {
            analyses.decideOnWithdrawal(id(), goOn, reason.getValue());
            done(getTranslation(goOn ? "legal.goesOn" : "legal.stopped"));
        }
    }
}
