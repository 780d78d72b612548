package org.arasha.legal.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Analysis;
import org.arasha.legal.Analysis.Findings;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Reconsider analysis</i>: the facts have changed; which norms were broken, and what of the reasons still holds? */
@Route("incidents/:id/reconsider")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ReconsiderView extends IncidentTask {

    private final transient LegalDesk legal;

    ReconsiderView(IncidentDesk desk, LegalDesk legal) {
        super(desk, "Task_ReconsiderAnalysis");
        this.legal = legal;
    }

    @Override
    protected DecisionPane decision() {
        var before = legal.analyses.find(id());
        FindingFields found = legal.findings(record(), before.map(Analysis::findings).orElseGet(() -> Findings.of(Set.of())));
        TextArea reason = Inputs.text("legal.reason", Analysis.LONGEST_REASON);
        before.map(Analysis::reason).ifPresent(reason::setValue);
        return new DecisionPane(new WishSection(record()), found, reason)
                .primary(getTranslation("legal.reconsider"), () -> {
                    if (found.check(new Checks()).filled(reason).atMost(reason, Analysis.LONGEST_REASON).passed()
                            && legal.analyses.objection(id(), found.findings(), null)
                                    .map(refusal -> found.objected(new Checks(), refusal).passed()).orElse(true)) {
                        legal.analyses.reconsider(id(), found.findings(), reason.getValue());
                        done(getTranslation("legal.reconsidered"));
                    }
                })
                .keeping(found.keptBy(newDraft()).text("reason", reason).restore());
    }
}
