package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Reopenings;
import org.arasha.incident.Urgency;
import org.arasha.intake.Dismissal;
import org.arasha.intake.Intake;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Remedy;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.Test;

@ArashaTest
@PassesAllOf("IncidentCase")
record IncidentCaseTests(Cases cases, Filings filings, Incidents incidents, Records records, Verification verification, Analyses analyses,
        Appeals appeals, Whereabouts whereabouts, Intake intake, Reopenings reopenings, As as) {

    @Test
    void aReportWaitsToBeRegistered() {
        IncidentId id = cases.reported();

        assertThat(cases.waiting(id)).containsExactly("Register report");
        assertThat(stage(id)).isEqualTo(Stage.INTAKE);
    }

    @Test
    void aReportThatIsNoCaseIsClosedWithoutUrgencyAndVerifier() {
        IncidentId id = cases.reported();

        cases.does(id, "Register report", () -> intake.dismiss(id, Dismissal.Reason.SPAM, ""));

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(incident(id).outcome()).isEqualTo(Outcome.NO_CASE);
        assertThat(incident(id).urgency()).isEqualTo(Urgency.NONE);
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void registrationDecidesUrgencyAndCallsTheVerifier() {
        Map<Alarm, Urgency> decisions = Map.of(
                Alarm.NONE, Urgency.NONE,
                new Alarm(true, false, false, false, null), Urgency.HELD_NOW,
                new Alarm(false, true, false, false, null), Urgency.THREAT_TO_LIFE,
                new Alarm(false, false, true, false, null), Urgency.VIOLENCE,
                new Alarm(false, false, false, true, null), Urgency.MINORS,
                new Alarm(false, false, false, false, cases.today().plusDays(10)), Urgency.TERM_ENDS_SOON,
                new Alarm(false, false, false, false, cases.today().plusDays(11)), Urgency.NONE);
        decisions.forEach((alarm, urgency) -> {
            IncidentId id = cases.registered(alarm);

            assertThat(incident(id).urgency()).isEqualTo(urgency);
            assertThat(cases.waiting(id)).containsExactly("Verify facts");
            assertThat(stage(id)).isEqualTo(Stage.VERIFICATION);
        });
    }

    @Test
    void urgentStepsAreDueEarlier() {
        IncidentId usual = cases.registered();
        IncidentId urgent = cases.registered(new Alarm(true, false, false, false, null));

        assertThat(cases.step(urgent, "Verify facts").dueAt()).isBefore(cases.step(usual, "Verify facts").dueAt());
    }

    @Test
    void establishedFactsGoToTheLawyerAndOthersToTheOutcome() {
        Map<Conclusion, String> paths = Map.of(
                Conclusion.ESTABLISHED, "Analyse legally",
                Conclusion.IN_PART, "Analyse legally",
                Conclusion.CONTRADICTED, "Record outcome",
                Conclusion.CANNOT_BE_ESTABLISHED, "Record outcome");
        assertThat(paths).containsOnlyKeys(Conclusion.values());
        paths.forEach((conclusion, next) -> {
            IncidentId id = cases.verified(conclusion);

            assertThat(verification.latest(id)).map(Verdict::conclusion).contains(conclusion);
            assertThat(cases.waiting(id)).containsExactly(next);
        });
    }

    @Test
    void doubtfulClaimsAreNotEstablished() {
        IncidentId id = cases.registered();

        assertRefused("verification.refusal.notEveryClaim", () -> cases.does(id, "Verify facts", () -> cases.conclude(id, Conclusion.ESTABLISHED)));
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
    }

    @Test
    void anOwnAppealOpensAndTheCaseWaitsForItsEnd() {
        IncidentId id = cases.analysed(Remedy.OWN_APPEAL);

        AppealId appeal = filings.of(id);
        assertThat(appeals.find(appeal).incidentIds()).containsExactly(id);
        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(stage(id)).isEqualTo(Stage.APPEAL);
        filings.endUnanswered(appeal);
        assertThat(cases.waiting(id)).containsExactly("Record outcome");
    }

    @Test
    void aCollectiveAppealIsChosenAndTheCaseWaitsForItsEnd() {
        IncidentId first = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId second = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        assertThat(cases.waiting(first)).containsExactly("Choose collective appeal");

        cases.does(first, "Choose collective appeal", () -> appeals.openWith(first));
        AppealId appeal = filings.of(first);
        cases.does(second, "Choose collective appeal", () -> appeals.join(second, appeal));

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(first, second);
        assertThat(cases.waiting(first)).isEmpty();
        filings.invite(appeal, filings.partner());
        filings.endUnanswered(appeal);
        assertThat(cases.waiting(first)).containsExactly("Record outcome");
        assertThat(cases.waiting(second)).containsExactly("Record outcome");
    }

    @Test
    void legalAidIsGivenBeforeTheOutcome() {
        IncidentId id = cases.analysed(Remedy.LEGAL_AID);
        assertThat(cases.waiting(id)).containsExactly("Give legal aid");

        cases.does(id, "Give legal aid", () -> analyses.giveAid(id, "The fine was appealed."));

        assertThat(cases.waiting(id)).containsExactly("Record outcome");
    }

    @Test
    void aMonitoredCaseIsEndedByTheManager() {
        IncidentId id = cases.analysed(Remedy.MONITOR);
        assertThat(cases.waiting(id)).containsExactly("Monitor case");

        cases.does(id, "Monitor case", () -> analyses.endMonitoring(id, "Nothing more happened."));

        assertThat(cases.waiting(id)).containsExactly("Record outcome");
    }

    @Test
    void withoutRemedyOnlyTheOutcomeIsLeft() {
        IncidentId id = cases.analysed(Remedy.NONE);

        assertThat(analyses.find(id)).hasValueSatisfying(one -> assertThat(one.remedy()).isEqualTo(Remedy.NONE));
        assertThat(cases.waiting(id)).containsExactly("Record outcome");
    }

    @Test
    void theOutcomeClosesTheCase() {
        IncidentId id = closed();

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(incident(id).outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
        assertThat(whereabouts.diagram(id.value())).hasValueSatisfying(one -> assertThat(one.current()).isEmpty());
    }

    @Test
    void newsThatNobodyHasReviewedComesBeforeTheOutcome() {
        IncidentId id = cases.verified(Conclusion.CANNOT_BE_ESTABLISHED);
        cases.tell(id, "A witness was found.");

        assertRefused("workflow.refusal.otherStepsOpen", () -> cases.close(id, Outcome.NOT_ESTABLISHED));
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Record outcome", "Review new information");
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        IncidentId id = closed();

        assertRefused("incident.refusal.closed", () -> cases.tell(id, "Held again."));
        assertRefused("incident.refusal.closed", () -> cases.withdraw(id));
        assertThat(as.role(Role.INTAKE, () -> records.of(id)).claims()).hasSize(2);
    }

    @Test
    void newInformationThatChangesTheFactsComesBackToTheLawyerBesideTheCase() {
        IncidentId id = cases.analysed(Remedy.MONITOR);
        cases.tell(id, "Two officers did it.");
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Monitor case", "Review new information");

        cases.does(id, "Review new information", () -> cases.review(id, Conclusion.IN_PART, true));
        assertThat(verification.latest(id)).map(Verdict::conclusion).contains(Conclusion.IN_PART);
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Monitor case", "Reconsider analysis");

        cases.does(id, "Reconsider analysis", () -> analyses.reconsider(id, Findings.of(Set.of()), "It is an offence, too."));
        assertThat(analyses.find(id)).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo("It is an offence, too.");
            assertThat(one.remedy()).isEqualTo(Remedy.MONITOR);
        });
        assertThat(cases.waiting(id)).containsExactly("Monitor case");
        assertThat(stage(id)).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void newInformationThatChangesNothingEndsWithItsReview() {
        IncidentId id = cases.verified();
        cases.tell(id, "It rained.");

        cases.does(id, "Review new information", () -> cases.review(id, Conclusion.IN_PART, false));

        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
    }

    @Test
    void aReviewThatNobodyHasBegunCoversFurtherNews() {
        IncidentId id = cases.verified();
        cases.tell(id, "It rained.");
        cases.tell(id, "It snowed.");
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Analyse legally", "Review new information");

        cases.does(id, "Review new information", () -> cases.tell(id, "It hailed."));
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Analyse legally", "Review new information",
                "Review new information");
        assertThat(as.role(Role.VERIFIER, () -> records.of(id)).claims()).hasSize(5);
    }

    @Test
    void theCaseGoesOnAfterAWithdrawalWhereTheLawyerSaysSo() {
        IncidentId id = cases.verified();
        cases.withdraw(id);
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Analyse legally", "Decide on withdrawn consent");

        cases.does(id, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(id, true, "Without the name."));

        assertThat(cases.waiting(id)).containsExactly("Analyse legally");
        assertThat(incident(id).outcome()).isNull();
    }

    @Test
    void aWithdrawalThatStopsTheCaseLeavesNoStepOpen() {
        IncidentId id = cases.analysed(Remedy.MONITOR);
        cases.tell(id, "It rained.");
        cases.withdraw(id);

        cases.does(id, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(id, false, "As they wish."));

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(incident(id).outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aReopenedCaseIsVerifiedAnewAndGoesOnToAnotherOutcome() {
        IncidentId id = closed();

        as.role(Role.MANAGER, () -> reopenings.reopen(id, "A witness came forward."));
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(incident(id).outcome()).isNull();
        assertThat(stage(id)).isEqualTo(Stage.VERIFICATION);
        cases.tell(id, "It was the same officer.");
        cases.does(id, "Review new information", () -> cases.review(id, Conclusion.IN_PART, false));

        cases.does(id, "Verify facts", () -> cases.verify(id, Conclusion.IN_PART));
        cases.does(id, "Analyse legally", () -> cases.analyse(id, Remedy.MONITOR));
        cases.does(id, "Monitor case", () -> analyses.endMonitoring(id, "They were punished."));
        cases.close(id, Outcome.PERPETRATORS_PUNISHED);
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(incident(id).outcome()).isEqualTo(Outcome.PERPETRATORS_PUNISHED);
        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
    }

    private IncidentId closed() {
        IncidentId id = cases.analysed(Remedy.NONE);
        cases.close(id, Outcome.RELEASED);
        return id;
    }

    private Incident incident(IncidentId id) {
        return incidents.find(id);
    }

    private Stage stage(IncidentId id) {
        return whereabouts.stages(Set.of(id.value())).get(id.value());
    }
}
