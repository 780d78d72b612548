package org.arasha.workflow;

import static org.arasha.workflow.IncidentCaseProcess.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.appeal.IncidentJoined;
import org.arasha.appeal.LetterSpokenAgainst;
import org.arasha.incident.IncidentMergeUndone;
import org.arasha.incident.IncidentMerged;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentReopened;
import org.arasha.incident.OutcomeRecorded;
import org.arasha.intake.CasesRetracted;
import org.arasha.intake.ConsentWithdrawn;
import org.arasha.intake.InformationAdded;
import org.arasha.intake.ReportDismissed;
import org.arasha.intake.ReportReceived;
import org.arasha.intake.ReportRegistered;
import org.arasha.legal.AnalysisReconsidered;
import org.arasha.legal.LegalAidGiven;
import org.arasha.legal.MonitoringEnded;
import org.arasha.legal.RemedyChosen;
import org.arasha.legal.WithdrawalDecided;
import org.arasha.shared.Refusal;
import org.arasha.verification.FactsVerified;
import org.arasha.verification.InformationReviewed;
import org.arasha.verification.Verification;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves an incident's case on by what people do, in the same transaction. */
@Component
class IncidentCaseListener {

    private static final Set<String> BEFORE_VERIFICATION = Set.of(REGISTER_REPORT, VERIFY_FACTS);

    private final Processes processes;
    private final EngineSteps steps;
    private final OpenStepTable open;
    private final InboxTable table;
    private final CaseStages stages;
    private final Verification verification;

    IncidentCaseListener(Processes processes, EngineSteps steps, OpenStepTable open, InboxTable table, CaseStages stages,
            Verification verification) {
        this.processes = processes;
        this.steps = steps;
        this.open = open;
        this.table = table;
        this.stages = stages;
        this.verification = verification;
    }

    @EventListener
    void on(ReportReceived received) {
        processes.start(KEY, received.record().value(), INCIDENT_ID);
    }

    @EventListener
    void on(ReportRegistered registered) {
        steps.complete(registered.record().value(), REGISTER_REPORT, Map.of(IS_CASE, true));
    }

    /** What came in later and nobody has looked at may make a case of it. */
    @EventListener
    void on(ReportDismissed dismissed) {
        requireNothingElseOpen(dismissed.record());
        steps.complete(dismissed.record().value(), REGISTER_REPORT, Map.of(IS_CASE, false));
    }

    /** Nobody holds a step of theirs. */
    @EventListener
    void on(CasesRetracted retracted) {
        List<UUID> records = retracted.records().stream().map(IncidentId::value).toList();
        processes.abandonAtTheirSteps(KEY, records);
        table.gone(KEY, records);
        stages.forget(records);
    }

    @EventListener
    void on(FactsVerified verified) {
        steps.complete(verified.record().value(), VERIFY_FACTS, Map.of(CONCLUSION, verified.conclusion().name()));
    }

    @EventListener
    void on(RemedyChosen chosen) {
        steps.complete(chosen.record().value(), ANALYSE_LEGALLY, Map.of(REMEDY, chosen.remedy().name()));
    }

    @EventListener
    void on(IncidentJoined joined) {
        steps.complete(joined.incident().value(), CHOOSE_APPEAL, Map.of());
    }

    @EventListener
    void on(LegalAidGiven given) {
        steps.complete(given.record().value(), GIVE_LEGAL_AID, Map.of());
    }

    @EventListener
    void on(MonitoringEnded ended) {
        steps.complete(ended.record().value(), MONITOR_CASE, Map.of());
    }

    /** News that nobody has reviewed, or a withdrawal that nobody has decided on, comes first. */
    @EventListener
    void on(OutcomeRecorded recorded) {
        requireNothingElseOpen(recorded.record());
        steps.complete(recorded.record().value(), RECORD_OUTCOME, Map.of());
    }

    private void requireNothingElseOpen(IncidentId id) {
        if (open.on(id.value()).size() > 1) {
            throw new Refusal("workflow.refusal.otherStepsOpen");
        }
    }

    /** A review that nobody has begun covers what comes in until somebody does. */
    @EventListener
    void on(InformationAdded added) {
        review(added.record());
    }

    private void review(IncidentId id) {
        if (!open.waits(id.value(), REVIEW_NEW_INFORMATION)) {
            processes.tell(id.value(), NEW_INFORMATION);
        }
    }

    @EventListener
    void on(InformationReviewed reviewed) {
        steps.complete(reviewed.record().value(), REVIEW_NEW_INFORMATION, Map.of(CHANGES_FACTS, reviewed.changesFacts()));
    }

    @EventListener
    void on(AnalysisReconsidered reconsidered) {
        steps.complete(reconsidered.record().value(), RECONSIDER_ANALYSIS, Map.of());
    }

    /** As with news. A merge may bring what several people have said at once. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (!open.waits(withdrawn.record().value(), DECIDE_ON_WITHDRAWAL)) {
            processes.tell(withdrawn.record().value(), CONSENT_WITHDRAWN);
        }
    }

    /** A lawyer who has begun to decide has not read it. */
    @EventListener
    void on(LetterSpokenAgainst spoken) {
        if (!open.waits(spoken.record().value(), DECIDE_ON_WITHDRAWAL)) {
            processes.tellIfAwaited(spoken.record().value(), CONSENT_WITHDRAWN);
        }
    }

    @EventListener
    void on(WithdrawalDecided decided) {
        steps.complete(decided.record().value(), DECIDE_ON_WITHDRAWAL, Map.of(GO_ON, decided.goOn()));
    }

    /** What was known of it stays; from its facts on it is a case anew. */
    @EventListener
    void on(IncidentReopened reopened) {
        processes.startBy(CASE_REOPENED, reopened.record().value(), INCIDENT_ID);
    }

    /** This one's open steps end. To the case that it went into all of it is news, unless its facts are still to be verified. */
    @EventListener
    void on(IncidentMerged merged) {
        processes.abandon(KEY, merged.record().value());
        if (open.on(merged.into().value()).stream().noneMatch(step -> BEFORE_VERIFICATION.contains(step.step()))) {
            review(merged.into());
        }
    }

    /** What came with this one is gone from the other again: a review to which nothing is left ends, in whoever's hands it is. */
    @EventListener
    void on(IncidentMergeUndone undone) {
        processes.resume(KEY, undone.record().value(), INCIDENT_ID);
        if (verification.coversAll(undone.from())) {
            processes.takeBack(KEY, undone.from().value(), REVIEW_NEW_INFORMATION);
        }
    }
}
