package org.arasha.verification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
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

/** <i>Review new information</i>: the new claims are assessed, and the verifier says whether the facts change. */
@Route("incidents/:id/review")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ReviewView extends VerificationTask {

    private final transient Verification verification;
    private final RadioButtonGroup<Conclusion> conclusion = new RadioButtonGroup<>();

    ReviewView(IncidentDesk desk, Records records, Verification verification) {
        super(desk, "Task_ReviewNewInformation", records);
        this.verification = verification;
        conclusion.setLabel(getTranslation("verification.conclusion"));
        conclusion.setItems(Conclusion.values());
        conclusion.setItemLabelGenerator(one -> getTranslation("verification.conclusion." + one));
    }

    @Override
    protected DecisionPane decision() {
        Checkbox changes = new Checkbox(getTranslation("verification.factsChange"));
        TextArea remark = Inputs.text("verification.remark", Incidents.LONGEST_NOTE);
        DecisionPane pane = new DecisionPane(conclusion, changes, remark)
                .primary(getTranslation("verification.review"), () -> {
                    if (new Checks().filled(conclusion).atMost(remark, Incidents.LONGEST_NOTE).passed()) {
                        verification.review(id(), conclusion.getValue(), changes.getValue(), remark.getValue());
                        done(getTranslation(changes.getValue() ? "verification.reviewed.changed" : "verification.reviewed.same"));
                    }
                })
                .keeping(newDraft().choice("conclusion", conclusion, Conclusion.class).flag("changes", changes)
                        .text("remark", remark).restore());
        conclusionMayChange();
        return pane;
    }

    @Override
    void conclusionMayChange() {
        Conclusion suggested = Conclusion.suggestedBy(record().claims());
        conclusion.setHelperText(getTranslation("verification.suggested", getTranslation("verification.conclusion." + suggested)));
    }
}
