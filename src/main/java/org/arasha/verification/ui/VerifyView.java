package org.arasha.verification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;

/** <i>Verify facts</i>: claim by claim, then the conclusion. */
@Route("incidents/:id/verify")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class VerifyView extends VerificationTask {

    private final transient Verification verification;
    private final RadioButtonGroup<Conclusion> conclusion = new RadioButtonGroup<>();

    VerifyView(IncidentDesk desk, Records records, Verification verification) {
        super(desk, "Task_VerifyFacts", records);
        this.verification = verification;
        conclusion.setLabel(getTranslation("verification.conclusion"));
        conclusion.setItems(Conclusion.values());
        conclusion.setItemLabelGenerator(one -> getTranslation("verification.conclusion." + one));
    }

    @Override
    protected DecisionPane decision() {
        TextArea remark = Inputs.text("verification.remark", Incidents.LONGEST_NOTE);
        DecisionPane pane = new DecisionPane(conclusion, remark)
                .primary(getTranslation("verification.sign"), () -> {
                    if (new Checks().filled(conclusion).atMost(remark, Incidents.LONGEST_NOTE).passed()) {
                        verification.conclude(id(), conclusion.getValue(), remark.getValue());
                        done(getTranslation("verification.done." + conclusion.getValue()));
                    }
                })
                .keeping(newDraft().choice("conclusion", conclusion, Conclusion.class).text("remark", remark).restore());
        conclusionMayChange();
        return pane;
    }

    @Override
    void conclusionMayChange() {
        Conclusion suggested = Conclusion.suggestedBy(record().claims());
        conclusion.setHelperText(getTranslation("verification.suggested", getTranslation("verification.conclusion." + suggested)));
    }
}
