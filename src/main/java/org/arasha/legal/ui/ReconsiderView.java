package org.arasha.legal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis;
import org.arasha.legal.Norms;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Reconsider analysis</i>: the facts have changed; which norms were broken, and what of the reasons still holds? */
@Route("incidents/:id/reconsider")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ReconsiderView extends IncidentTask {

    private final transient Analyses analyses;
    private final transient Norms norms;

    ReconsiderView(IncidentDesk desk, Analyses analyses, Norms norms) {
        super(desk, "Task_ReconsiderAnalysis");
        this.analyses = analyses;
        this.norms = norms;
    }

    @Override
    protected DecisionPane decision() {
        var before = analyses.find(id());
        NormPicker broken = new NormPicker(norms, () -> NormPicker.dayOf(incident()), before.map(Analysis::norms).orElse(Set.of()));
        TextArea reason = Inputs.text("legal.reason", Analysis.LONGEST_REASON);
        before.map(Analysis::reason).ifPresent(reason::setValue);
        return new DecisionPane(broken, reason)
                .primary(getTranslation("legal.reconsider"), () -> {
                    if (broken.check(new Checks()).filled(reason).atMost(reason, Analysis.LONGEST_REASON).passed()) {
                        analyses.reconsider(id(), broken.chosen(), reason.getValue());
                        done(getTranslation("legal.reconsidered"));
                    }
                })
                .keeping(broken.keptBy(newDraft()).text("reason", reason).restore());
    }
}
