package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Set;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission.Graded;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** <i>Assess late reply</i>: something came though the submission is closed; if it is no reply, it stays as it was. */
@Route("submissions/:id/assess-late")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class AssessLateView extends Assessment {

    AssessLateView(SubmissionDesk desk) {
        super(desk, "Task_AssessLateReply", "LEAVE", NextStep.SATISFIED, NextStep.COMPLAINT, NextStep.PROSECUTOR,
                NextStep.COURT, NextStep.REPEAT, NextStep.PUBLISH, NextStep.CLOSE, NextStep.WAIT);
    }

    @Override
    void record(Set<Graded> grades, NextStep next, String remark, @Nullable LocalDate dated) {
        desk.assessments.assessLate(id(), submission().version(), grades, next, remark, dated);
    }

    @Override
    void offer(DecisionPane pane, DraftKeeper draft) {
        if (submission().isClosedAsSilent()) {
            ExtensionFields extension = new ExtensionFields().keptIn(draft);
            offer(pane, "followup.extension", new Div(new Quiet(extension.effect(submission())), extension), () -> extension.check(submission()),
                    () -> extension.said(desk.extensions.assessLate(id(), submission().version(), extension.value()), submission(),
                            desk.submissions.visible(id())));
        }
        ForwardingFields forwarding = new ForwardingFields(desk, submission()).keptIn(draft);
        offer(pane, "followup.forwarding", forwarding, forwarding::check,
                () -> forwarding.said(desk.forwardings.assessLate(id(), submission().version(), forwarding.value())));
    }
}
