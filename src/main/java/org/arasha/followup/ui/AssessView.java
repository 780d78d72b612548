package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
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

/** <i>Assess reply</i>: demand by demand, then what next. */
@Route("submissions/:id/assess")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class AssessView extends SubmissionTask {

    AssessView(SubmissionDesk desk) {
        super(desk, "Task_AssessReply");
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
        next.setItems(NextStep.values());
        next.setItemLabelGenerator(one -> getTranslation("followup.next." + one));
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        return pane.below(next).below(remark)
                .primary(getTranslation("followup.assess"), () -> assess(grades, next, remark))
                .keeping(draft.choice("next", next, NextStep.class).text("remark", remark).restore());
    }

    private void assess(Map<UUID, Select<Grade>> grades, RadioButtonGroup<NextStep> next, TextArea remark) {
        Checks checks = new Checks();
        if (next.getValue() != NextStep.WAIT) {
            grades.values().forEach(checks::filled);
        }
        if (checks.filled(next).atMost(remark, Submission.LONGEST_REMARK).passed()) {
            desk.submissions.assess(id(), submission().version(), grades.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getValue())), next.getValue(), remark.getValue());
            done(getTranslation("followup.assessed." + next.getValue()));
        }
    }
}
