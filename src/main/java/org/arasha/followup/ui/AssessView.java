package org.arasha.followup.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;

/** <i>Assess reply</i>: the clock stands still until somebody says what came. */
@Route("submissions/:id/assess")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class AssessView extends Assessment {

    AssessView(SubmissionDesk desk) {
        super(desk, "Task_AssessReply", "WAIT", NextStep.values());
    }

    @Override
    void record(Map<UUID, Grade> grades, NextStep next, String remark) {
        desk.submissions.assess(id(), submission().version(), grades, next, remark);
    }
}
