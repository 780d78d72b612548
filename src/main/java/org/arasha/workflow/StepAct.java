package org.arasha.workflow;

import java.util.UUID;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.SignatoryId;
import org.arasha.followup.SubmissionId;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;
import org.arasha.shared.Id;

/**
 * That a step changed hands, for the trail.
 *
 * @param record what the step is about
 * @param name   which step and how, {@code VerifyFactsClaimed}
 */
record StepAct(Id record, String name) implements Act {

    enum Change { Claimed, TakenOver, GivenBack, TakenBack, HandedOver, WentToStandIn, Extended }

    /** @param subject the incident, appeal, submission or signatory */
    static StepAct of(String process, String step, UUID subject, Change change) {
        return new StepAct(recordOf(process, step, subject), step.replaceFirst("^Task_", "") + change);
    }

    static Id recordOf(String process, String step, UUID subject) {
        return switch (process) {
            case IncidentCaseProcess.KEY, ReporterMessageProcess.KEY -> new IncidentId(subject);
            case AppealPreparationProcess.KEY -> step.equals(AppealPreparationProcess.CONFIRM_SIGNATURE)
                    ? new SignatoryId(subject) : new AppealId(subject);
            case AppealFollowUpProcess.KEY -> new SubmissionId(subject);
            default -> throw new IllegalArgumentException("There is no process " + process);
        };
    }
}
