package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.calendar.Says;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.TermKind;
import org.arasha.desk.DecisionPane;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;

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
        return new DecisionPane(hint(), next, remark)
                .primary(getTranslation("followup.decideOnSilence"), () -> {
                    if (next.check(new Checks(), remark).atMost(remark, Submission.LONGEST_REMARK).passed()) {
                        desk.assessments.decideOnSilence(id(), next.getValue(), remark.getValue());
                        decided(next.getValue(), getTranslation("followup.assessed." + (next.getValue() == NextStep.WAIT ? "WATCH" : next.getValue().name())));
                    }
                })
                .keeping(newDraft().choice("next", next, NextStep.class).text("remark", remark).restore());
    }

    private List<NextStep> steps() {
        return submission().clock() == null ? List.of(NextStep.WAIT, NextStep.PROSECUTOR, NextStep.REPEAT, NextStep.PUBLISH, NextStep.CLOSE)
                : List.of(NextStep.COMPLAINT, NextStep.PROSECUTOR, NextStep.COURT, NextStep.REPEAT, NextStep.PUBLISH, NextStep.CLOSE);
    }

    private Component hint() {
        if (submission().clock() == null) {
            return new Paragraph(getTranslation("followup.silence.hint.noTerm"));
        }
        boolean runs = submission().clock().runsOn(Here.today());
        Paragraph ended = new Paragraph(runs ? getTranslation("followup.refusal.termRuns")
                : getTranslation("followup.silence.hint.before", Terms.inWords(desk, submission())));
        if (desk.assessments.isOfOtherLaw(submission())) {
            return ended;
        }
        LocalDate received = desk.submissions.receiptThatCounts(submission());
        Optional<StatutoryTerm> means = desk.submissions.rule(TermKind.SILENCE, received);
        Div hint = new Div();
        desk.extensions.mayStillCome(submission()).ifPresent(day ->
                hint.add(new Paragraph(getTranslation("followup.silence.notice", Dates.day(day)))));
        boolean isRefusal = means.filter(rule -> rule.says() == Says.REFUSAL).isPresent();
        hint.add(isRefusal && !runs ? new Paragraph(getTranslation("followup.silence.hint")) : ended,
                means.isPresent() ? Terms.rule(desk, TermKind.SILENCE, received) : new Quiet(getTranslation("calendar.says.NOTHING")));
        return hint;
    }
}
