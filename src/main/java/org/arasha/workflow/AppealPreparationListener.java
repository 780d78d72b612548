package org.arasha.workflow;

import static org.arasha.workflow.AppealPreparationProcess.*;

import java.util.Map;
import org.arasha.appeal.AppealAbandoned;
import org.arasha.appeal.AppealApproved;
import org.arasha.appeal.AppealConcluded;
import org.arasha.appeal.AppealDrafted;
import org.arasha.appeal.AppealGoesOn;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealOpened;
import org.arasha.appeal.AppealReturned;
import org.arasha.appeal.AppealTakenBack;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.IncidentDropped;
import org.arasha.appeal.SignatureAnswered;
import org.arasha.desk.Stage;
import org.arasha.followup.SubmissionClosed;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves an appeal on by what people do, in the same transaction. */
@Component
class AppealPreparationListener {

    private final Processes processes;
    private final EngineSteps steps;
    private final CaseStages stages;
    private final Appeals appeals;
    private final Submissions submissions;

    AppealPreparationListener(Processes processes, EngineSteps steps, CaseStages stages, Appeals appeals, Submissions submissions) {
        this.processes = processes;
        this.steps = steps;
        this.stages = stages;
        this.appeals = appeals;
        this.submissions = submissions;
    }

    @EventListener
    void on(AppealOpened opened) {
        processes.start(KEY, opened.record().value(), APPEAL_ID);
        appeals.find(opened.record()).incidentIds().forEach(this::awaitsItsEnd);
    }

    @EventListener
    void on(AppealDrafted drafted) {
        steps.complete(drafted.record().value(), DRAFT_APPEAL, Map.of());
    }

    @EventListener
    void on(SignatureAnswered answered) {
        switch (answered.way()) {
            case ACCOUNT -> steps.complete(answered.record().value(), CONFIRM_SIGNATURE, Map.of());
            case LINK, LETTER -> steps.completeForOthers(answered.record().value(), CONFIRM_SIGNATURE);
        }
    }

    @EventListener
    void on(AppealTakenBack takenBack) {
        processes.tell(takenBack.record().value(), TAKEN_BACK);
    }

    @EventListener
    void on(AppealApproved approved) {
        steps.complete(approved.record().value(), APPROVE_APPEAL, Map.of(APPROVED, true));
        appeals.find(approved.record()).incidentIds().forEach(incident -> stages.reached(incident.value(), Stage.FOLLOW_UP));
    }

    @EventListener
    void on(AppealReturned returned) {
        steps.complete(returned.record().value(), APPROVE_APPEAL, Map.of(APPROVED, false));
    }

    @EventListener
    void on(AppealConcluded concluded) {
        concluded.incidents().forEach(incident ->
                processes.tellIfAwaited(incident.value(), IncidentCaseProcess.APPEAL_ENDED));
    }

    /** Where the outcome is recorded already, the case stays closed. */
    @EventListener
    void on(AppealGoesOn goesOn) {
        goesOn.incidents().forEach(this::awaitsItsEnd);
    }

    private void awaitsItsEnd(IncidentId incident) {
        processes.goBack(IncidentCaseProcess.KEY, incident.value(), IncidentCaseProcess.RECORD_OUTCOME, IncidentCaseProcess.APPEAL_ENDED_AWAITED);
    }

    /** What is followed up after an end, of the appeal or of a submission, is so in a process of its own; the appeal ends with the last of all. */
    @EventListener
    void on(SubmissionClosed closed) {
        AppealId appeal = submissions.find(closed.record()).appeal();
        appeals.holdEnd(appeal);
        if (!processes.isUnderWay(KEY, appeal.value())) {
            appeals.conclude(appeal);
        }
    }

    @EventListener
    void on(IncidentDropped dropped) {
        processes.tellIfAwaited(dropped.incident().value(), IncidentCaseProcess.APPEAL_ENDED);
    }

    @EventListener
    void on(AppealAbandoned abandoned) {
        processes.abandon(KEY, abandoned.record().value());
    }
}
