package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Notices;

/** The day that the decision of a complaint bears was noted wrong, or not at all, and a claim that is not filed yet counts from it. */
class DecisionDayForm extends Div {

    /** @param changed what to do when it is corrected */
    DecisionDayForm(SubmissionDesk desk, Submission submission, Reply decision, Runnable changed) {
        DatePicker dated = Days.past(getTranslation("followup.decisionOn"));
        dated.setHelperText(getTranslation("followup.decisionOn.hint"));
        dated.setValue(decision.dated());
        DraftKeeper draft = new DraftKeeper(desk.drafts, "DecisionDay", submission.id().value()).date("dated", dated).restore();
        add(new FoldedForm("followup.correctDecisionDay", dated, new Button(getTranslation("followup.correctDecisionDay"), click -> {
            draft.requireAllSeen();
            if (new Checks().day(dated, true).that(dated, dated.isEmpty() || !dated.getValue().isAfter(decision.receivedOn()),
                    "followup.refusal.decidedThen").passed()) {
                desk.assessments.dateAnew(submission.id(), dated.getValue());
                draft.discard();
                Notices.done(getTranslation("followup.decisionDayCorrected"));
                changed.run();
            }
        })).keptBy(draft));
    }
}
