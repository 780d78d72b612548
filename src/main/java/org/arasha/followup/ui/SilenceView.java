package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** The term has ended without a reply: what next? */
@Route("submissions/:id/silence")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class SilenceView extends SubmissionTask {

    SilenceView(SubmissionDesk desk) {
        super(desk, "Task_DecideOnSilence");
    }

    @Override
    protected DecisionPane decision() {
        RadioButtonGroup<NextStep> next = new RadioButtonGroup<>();
        next.setLabel(getTranslation("followup.whatNext"));
        next.setItems(NextStep.COMPLAINT, NextStep.PROSECUTOR, NextStep.COURT, NextStep.CLOSE);
        next.setItemLabelGenerator(one -> getTranslation("followup.next." + one));
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        return new DecisionPane(new Paragraph(getTranslation("followup.silence.hint")), next, remark)
                .primary(getTranslation("followup.decideOnSilence"), () -> {
                    if (new Checks().filled(next).atMost(remark, Submission.LONGEST_REMARK).passed()) {
                        desk.submissions.decideOnSilence(id(), next.getValue(), remark.getValue());
                        done(getTranslation("followup.assessed." + next.getValue()));
                    }
                })
                .keeping(newDraft().choice("next", next, NextStep.class).text("remark", remark).restore());
    }
}
