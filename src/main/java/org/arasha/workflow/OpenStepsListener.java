package org.arasha.workflow;

import java.util.UUID;
import org.arasha.access.CaseRestricted;
import org.arasha.access.MemberAdmitted;
import org.arasha.access.MembershipEnded;
import org.arasha.access.RestrictionLifted;
import org.arasha.access.UserBarred;
import org.arasha.access.UserRolesChanged;
import org.arasha.appeal.AppealEdited;
import org.arasha.appeal.IncidentJoined;
import org.arasha.incident.IncidentChanged;
import org.arasha.intake.UrgencyChanged;
import org.arasha.verification.InquiryNoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open steps follow their records – how these are named, which cases they hold, to whom the cases are open – and what their holders may do. */
@Component
class OpenStepsListener {

    private final InboxTable table;
    private final StepGuards guards;
    private final EngineSteps steps;

    OpenStepsListener(InboxTable table, StepGuards guards, EngineSteps steps) {
        this.table = table;
        this.guards = guards;
        this.steps = steps;
    }

    @EventListener
    void on(IncidentChanged changed) {
        table.renamedInTheEnd(IncidentCaseProcess.KEY, changed.record().value());
    }

    /** Whoever signs on what was asked sees it change. */
    @EventListener
    void on(InquiryNoted noted) {
        table.hint();
    }

    /** What is urgent now is due sooner. */
    @EventListener
    void on(UrgencyChanged changed) {
        table.renamed(IncidentCaseProcess.KEY, changed.record().value());
        steps.setTerms(changed.record().value());
        table.hint();
    }

    @EventListener
    void on(AppealEdited edited) {
        appeal(edited.record().value());
    }

    @EventListener
    void on(IncidentJoined joined) {
        appeal(joined.record().value());
    }

    private void appeal(UUID record) {
        table.renamed(AppealPreparationProcess.KEY, record);
        steps.takeBackFromOutsiders(guards.tasksOn(record));
    }

    @EventListener
    void on(CaseRestricted restricted) {
        guardOf(restricted.record().value());
    }

    @EventListener
    void on(RestrictionLifted lifted) {
        guardOf(lifted.record().value());
    }

    @EventListener
    void on(MemberAdmitted admitted) {
        guardOf(admitted.record().value());
    }

    @EventListener
    void on(MembershipEnded ended) {
        guardOf(ended.record().value());
    }

    @EventListener
    void on(UserBarred barred) {
        steps.takeBackWhatIsNoMoreOf(barred.record());
    }

    @EventListener
    void on(UserRolesChanged changed) {
        steps.takeBackWhatIsNoMoreOf(changed.record());
    }

    private void guardOf(UUID caseId) {
        guards.follow(caseId);
        steps.takeBackFromOutsiders(guards.tasksOf(caseId));
        table.hint();
    }
}
