package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.followup.Submission.Graded;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** A reply is assessed demand by demand, then what next. */
abstract class Assessment extends SubmissionTask {

    private final String noReply;
    private final NextStep[] offered;

    /** @param noReply the last part of the keys of the words for what follows where it was no reply */
    Assessment(SubmissionDesk desk, String step, String noReply, NextStep... offered) {
        super(desk, step);
        this.noReply = noReply;
        this.offered = offered;
    }

    abstract void record(Set<Graded> grades, NextStep next, String remark, @Nullable LocalDate dated);

    /** What else it may be than a reply. */
    void offer(DecisionPane pane, DraftKeeper draft) {
    }

    @Override
    protected Component knowledge() {
        return summary().repliesFirst();
    }

    @Override
    protected DecisionPane decision() {
        DecisionPane pane = new DecisionPane();
        DraftKeeper draft = newDraft();
        GradeFields grades = new GradeFields(desk, submission(), draft);
        NextStepField next = new NextStepField(desk, submission(), this::word, List.of(offered));
        DatePicker dated = decisionOn(next);
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        pane.below(grades).below(dated).below(next).below(remark)
                .primary(getTranslation("followup.assess"), () -> assess(grades, dated, next, remark));
        offer(pane, draft);
        return pane.keeping(draft.date("dated", dated).choice("next", next, NextStep.class).text("remark", remark).restore());
    }

    /** From which our own term counts, where what came decides a complaint. */
    private DatePicker decisionOn(NextStepField next) {
        DatePicker dated = Days.past(getTranslation("followup.decisionOn"));
        dated.setHelperText(getTranslation("followup.decisionOn.hint"));
        dated.setVisible(desk.assessments.isDatedDecision(submission()));
        dated.addValueChangeListener(change -> next.decidedOn(change.getValue()));
        if (dated.isVisible()) {
            dated.setValue(desk.assessments.suedOn(submission()).orElseGet(() -> desk.submissions.repliesTo(id()).getLast()).dated());
        }
        return dated;
    }

    private void assess(GradeFields grades, DatePicker dated, NextStepField next, TextArea remark) {
        Checks graded = grades.check(new Checks(), next.isEmpty() || next.getValue().isOfAReply())
                .day(dated, dated.isVisible() && !next.isEmpty() && (next.getValue() == NextStep.COURT
                        || next.getValue().isOfAReply() && desk.assessments.suedOn(submission()).isPresent()));
        Checks checks = next.check(graded, remark).atMost(remark, Submission.LONGEST_REMARK);
        String unfitting = next.isEmpty() || !grades.areGraded() ? null : next.getValue().refusalAfter(grades.values(), remark.getValue());
        if (checks.that(next, unfitting == null, unfitting == null ? "" : unfitting).passed()) {
            record(grades.values(), next.getValue(), remark.getValue(), dated.getValue());
            decided(next.getValue(), getTranslation("followup.assessed." + word(next.getValue())));
        }
    }

    private String word(NextStep next) {
        return next == NextStep.WAIT ? noReply : next.name();
    }

    /** Folded, with its button, until somebody unfolds it: the reply is what most came for. */
    final void offer(DecisionPane pane, String key, Component fields, Supplier<Checks> check, Supplier<String> record) {
        pane.below(new FoldedForm(key + ".title", fields, pane.seldom(getTranslation(key + ".assess"), () -> {
            if (check.get().passed()) {
                done(record.get());
            }
        })));
    }
}
