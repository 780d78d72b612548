package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.calendar.Term;
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
        NextStepField next = new NextStepField(desk, submission(), step -> step == NextStep.WAIT ? "WATCH" : step.name(), steps());
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        return new DecisionPane(new Paragraph(hint()), next, remark)
                .primary(getTranslation("followup.decideOnSilence"), () -> {
                    if (next.check(new Checks(), remark).atMost(remark, Submission.LONGEST_REMARK).passed()) {
                        desk.assessments.decideOnSilence(id(), next.getValue(), remark.getValue());
                        done(getTranslation("followup.assessed." + (next.getValue() == NextStep.WAIT ? "WATCH" : next.getValue().name())));
                    }
                })
                .keeping(newDraft().choice("next", next, NextStep.class).text("remark", remark).restore());
    }

    private List<NextStep> steps() {
        return submission().clock() == null ? List.of(NextStep.WAIT, NextStep.PROSECUTOR, NextStep.REPEAT, NextStep.PUBLISH, NextStep.CLOSE)
                : List.of(NextStep.COMPLAINT, NextStep.PROSECUTOR, NextStep.COURT, NextStep.REPEAT, NextStep.PUBLISH, NextStep.CLOSE);
    }

    /** That silence counts as refusal is law since the Code. */
    private String hint() {
        if (submission().clock() == null) {
            return getTranslation("followup.silence.hint.noTerm");
        }
        return isOfTheCode(desk.submissions.term(submission().clock())) ? getTranslation("followup.silence.hint")
                : getTranslation("followup.silence.hint.before", Terms.inWords(desk, submission()));
    }

    private static boolean isOfTheCode(Term term) {
        return term.rule().law().equals("APPC");
    }
}
