package org.arasha.followup.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Set;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission.Graded;
import org.jspecify.annotations.Nullable;

/** <i>Assess reply</i>: the clock stands still until somebody says what came. */
@Route("submissions/:id/assess")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class AssessView extends Assessment {

    AssessView(SubmissionDesk desk) {
        super(desk, "Task_AssessReply", "WAIT", NextStep.values());
    }

    @Override
    void record(Set<Graded> grades, NextStep next, String remark, @Nullable LocalDate dated) {
        desk.assessments.assess(id(), submission().version(), grades, next, remark, dated);
    }

    @Override
    void offer(DecisionPane pane, DraftKeeper draft) {
        ExtensionFields extension = new ExtensionFields().keptIn(draft);
        offer(pane, "followup.extension", extension, () -> extension.check(submission()),
                () -> extension.said(desk.extensions.assess(id(), submission().version(), extension.value()), submission(),
                        desk.submissions.visible(id())));
        ForwardingFields forwarding = new ForwardingFields(desk, submission()).keptIn(draft);
        offer(pane, "followup.forwarding", forwarding, forwarding::check,
                () -> forwarding.said(desk.forwardings.assess(id(), submission().version(), forwarding.value())));
    }
}
