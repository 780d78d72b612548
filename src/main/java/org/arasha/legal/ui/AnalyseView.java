package org.arasha.legal.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import org.arasha.legal.Remedy;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Analyse legally</i>: norms broken, the remedy, and why. */
@Route("incidents/:id/analyse")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AnalyseView extends IncidentTask {

    private final transient Analyses analyses;
    private final transient Norms norms;

    AnalyseView(IncidentDesk desk, Analyses analyses, Norms norms) {
        super(desk, "Task_AnalyseLegally");
        this.analyses = analyses;
        this.norms = norms;
    }

    @Override
    protected DecisionPane decision() {
        NormPicker broken = new NormPicker(norms, () -> NormPicker.dayOf(incident()), Set.of());
        RadioButtonGroup<Remedy> remedy = new RadioButtonGroup<>();
        remedy.setLabel(getTranslation("legal.remedy"));
        remedy.setItems(Remedy.values());
        remedy.setItemLabelGenerator(one -> getTranslation("legal.remedy." + one));
        TextArea reason = Inputs.text("legal.reason", Analysis.LONGEST_REASON);
        return new DecisionPane(broken, remedy, reason)
                .primary(getTranslation("legal.decide"), () -> {
                    if (broken.check(new Checks()).filled(remedy).filled(reason).atMost(reason, Analysis.LONGEST_REASON).passed()) {
                        analyses.decide(id(), broken.chosen(), remedy.getValue(), reason.getValue());
                        done(getTranslation("legal.decided." + remedy.getValue()));
                    }
                })
                .keeping(broken.keptBy(newDraft()).choice("remedy", remedy, Remedy.class).text("reason", reason).restore());
    }
}
