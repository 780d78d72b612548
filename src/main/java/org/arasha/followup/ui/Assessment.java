package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

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

    abstract void record(Map<UUID, Grade> grades, NextStep next, String remark);

    /** What else it may be than a reply. */
    void offer(DecisionPane pane, DraftKeeper draft) {
    }

    @Override
    protected DecisionPane decision() {
        DecisionPane pane = new DecisionPane();
        DraftKeeper draft = newDraft();
        Map<UUID, Select<Grade>> grades = new LinkedHashMap<>();
        Language language = Language.of(UI.getCurrent().getLocale());
        for (Appeal.Demand demand : desk.submissions.demandsTo(submission())) {
            Select<Grade> grade = Inputs.choice("followup.grade", "followup.grade.", Grade.values());
            grade.setLabel(demand.text().in(language));
            grades.put(demand.demand(), grade);
            draft.choice(demand.demand().toString(), grade, Grade.class);
            pane.below(grade);
        }
        RadioButtonGroup<NextStep> next = new RadioButtonGroup<>();
        next.setLabel(getTranslation("followup.whatNext"));
        next.setItems(offered);
        next.setItemLabelGenerator(one -> getTranslation("followup.next." + word(one)));
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        pane.below(next).below(remark).primary(getTranslation("followup.assess"), () -> assess(grades, next, remark));
        offer(pane, draft);
        return pane.keeping(draft.choice("next", next, NextStep.class).text("remark", remark).restore());
    }

    private void assess(Map<UUID, Select<Grade>> grades, RadioButtonGroup<NextStep> next, TextArea remark) {
        Checks checks = new Checks();
        if (next.isEmpty() || next.getValue().isOfAReply()) {
            grades.values().forEach(checks::filled);
        }
        if (checks.filled(next).atMost(remark, Submission.LONGEST_REMARK).passed()) {
            record(grades.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getValue())), next.getValue(), remark.getValue());
            done(getTranslation("followup.assessed." + word(next.getValue())));
        }
    }

    private String word(NextStep next) {
        return next == NextStep.WAIT ? noReply : next.name();
    }
}
