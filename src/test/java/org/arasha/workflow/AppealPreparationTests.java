package org.arasha.workflow;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.FiledLetters;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.appeal.Letters;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Remarks;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.SignatoryId;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.OrganisationId;
import org.arasha.followup.Submission;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.Test;

@ArashaTest
@PassesAllOf("AppealPreparation")
record AppealPreparationTests(Cases cases, Filings filings, Appeals appeals, Analyses analyses, Consents consents, Records records,
        Verification verification, Signatories signatories, Remarks remarks, Letters letters, FiledLetters filed, Whereabouts whereabouts,
        Timers timers, As as) {

    @Test
    void aCompleteDraftWithoutSignatoriesGoesToApproval() {
        assertThat(cases.waiting(filings.appealDrafted(Channel.POST))).containsExactly("Approve appeal");
    }

    @Test
    void aDraftWithoutAddresseeIsNotHandedOver() {
        AppealId appeal = filings.appealOpened();

        assertRefused("appeal.rule.hasAnAddressee", () -> filings.draft(appeal));
        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");
    }

    @Test
    void approvalKeepsTheLetterAndOpensASubmissionForEachBody() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST, Channel.MAIL, Channel.E_OTINISH);
        filings.approve(appeal);

        assertThat(appeals.find(appeal).approvedBy()).isEqualTo(as.idOf(Role.APPROVER));
        assertThat(appeals.find(appeal).addressees()).extracting(to -> filed.to(to.official(), appeals.find(appeal)).orElseThrow()).hasSize(3)
                .containsOnly(filed.to(appeals.find(appeal).addressees().getFirst().official(), appeals.find(appeal)).orElseThrow());
        assertThat(cases.waiting(appeal)).isEmpty();
        assertThat(stage(incident)).isEqualTo(Stage.FOLLOW_UP);
        String number = appeals.find(appeal).number();
        List<Submission> submissions = filings.submissionsOf(appeal);
        assertThat(submissions).extracting(Submission::number).containsExactly(number + "-1", number + "-2", number + "-3");
        assertThat(submissions).extracting(one -> cases.waiting(one.id()))
                .containsExactly(List.of("Hand in"), List.of(), List.of("Hand in"));
    }

    @Test
    void theApproverGivesADraftBackWithARemark() {
        AppealId appeal = filings.appealDrafted(Channel.POST);

        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Say which article."));
        assertThat(remarks.on(appeal)).extracting(Remark::text).containsExactly("Say which article.");
        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");

        filings.draft(appeal, Channel.POST);
        filings.approve(appeal);
        assertThat(appeals.find(appeal).isApproved()).isTrue();
    }

    @Test
    void aLawyerTakesALetterBackWhileAnswersAreAwaited() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signs = filings.invite(appeal, filings.partner());
        SignatoryId waits = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        filings.signed(signs);

        as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "It names the wrong article."));

        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");
        assertThat(cases.waiting(waits)).isEmpty();
        assertThat(remarks.on(appeal)).extracting(Remark::text).containsExactly("It names the wrong article.");
        filings.handOver(appeal);
        assertThat(cases.waiting(signs)).isEmpty();
        assertThat(cases.waiting(waits)).containsExactly("Confirm signature");
        filings.signed(waits);
        assertRefused("appeal.refusal.nobodyIsAwaited", () -> as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "Too late.")));
    }

    @Test
    void aLetterAgainstTheWordOfAVictimIsNotHandedOver() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        as.role(Role.INTAKE, () -> consents.note(records.of(incident).victims().getFirst().person(), Consent.Purpose.NAMED_IN_APPEALS,
                Consent.State.REFUSED, null, null, null));

        assertRefused("appeal.rule.everyNamedPersonConsents", () -> filings.draft(appeal, Channel.POST));
        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");
    }

    @Test
    void anAuthorMayNotApprove() {
        AppealId appeal = filings.appealOpened();
        UserId both = as.newUser(Role.LAWYER, Role.APPROVER);
        filings.draft(both, appeal, Channel.POST);

        assertRefused("appeal.rule.notByAnAuthor", () -> filings.approve(both, appeal));
        assertThat(appeals.find(appeal).isApproved()).isFalse();
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotApproved() {
        AppealId appeal = filings.appealDrafted(Channel.POST);
        long read = appeals.find(appeal).version() - 1;

        assertThatThrownBy(() -> cases.does(appeal, "Approve appeal", () -> appeals.approve(appeal, read,
                letters.filed(appeal))))
                .hasMessageContaining("has changed");
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void anAppealThatNamesSomebodyWithoutConsentIsNotApproved() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST);
        cases.withdraw(incident);

        assertRefused("appeal.rule.everyNamedPersonConsents", () -> filings.approve(appeal));
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void aLetterThatIsBeingApprovedEndsWithItsOnlyCase() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST);
        stop(incident);

        assertThat(cases.waiting(appeal)).isEmpty();
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void aLetterThatIsBeingApprovedLosesACaseThatStopsAndIsSignedAnew() {
        IncidentId stays = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        IncidentId stops = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(stays, "Choose collective appeal", () -> appeals.openWith(stays));
        AppealId appeal = filings.of(stays);
        cases.does(stops, "Choose collective appeal", () -> appeals.join(stops, appeal));
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        filings.signed(signatory);
        stop(stops);

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(stays);
        assertRefused("appeal.rule.everySignatureIsUnderThisText", () -> filings.approve(appeal));
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "A case has left."));
        filings.draft(appeal, Channel.POST);
        assertThat(cases.waiting(signatory)).containsExactly("Confirm signature");
    }

    @Test
    void aVictimWhoWantsNoAppealAnyMoreKeepsItFromBeingApproved() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST);
        as.role(Role.LAWYER, () -> consents.note(records.of(incident).victims().getFirst().person(), Consent.Purpose.APPEAL,
                Consent.State.WITHDRAWN, null, null, null));

        assertThat(cases.waiting(incident)).containsExactly("Decide on withdrawn consent");
        assertRefused("appeal.rule.everyVictimWantsIt", () -> filings.approve(appeal));
    }

    @Test
    void anOrganisationSignsOnce() {
        AppealId appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        filings.draft(appeal, Channel.POST);
        UserId speaker = filings.speakerOf(partner);
        cases.does(speaker, signatory, "Confirm signature", () -> signatories.sign(signatory, letters.textOf(signatory)));

        assertRefused("appeal.refusal.answeredAlready", () -> as.user(speaker, () -> signatories.sign(signatory, letters.textOf(signatory))));
        assertRefused("appeal.refusal.answeredAlready", () -> as.user(speaker, () -> signatories.decline(signatory, "")));
        assertThat(signatories.of(appeal)).extracting(Signatory::answer).containsExactly(Answer.SIGNED);
    }

    @Test
    void factsThatFallWhileItIsBeingApprovedKeepItFromBeingApproved() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.draft(appeal, Channel.POST);
        cases.tell(incident, "It was a rehearsal.");
        cases.does(incident, "Review new information", () -> {
            records.of(incident).claims().forEach(claim -> records.assess(claim.id(), claim.version(), Claim.Standing.CONTRADICTED,
                    "As seen.", claim.sourceIds()));
            verification.review(incident, verification.foundation(incident), Conclusion.CONTRADICTED, true, "");
        });

        assertRefused("appeal.rule.everyIncidentIsVerified", () -> filings.approve(appeal));
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    private void stop(IncidentId incident) {
        cases.withdraw(incident);
        cases.does(incident, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(incident, false, "Their wish."));
    }

    @Test
    void everyPartnerAnswersBeforeApprovalAndOnlySignaturesArePrinted() {
        AppealId appeal = filings.appealOpened();
        OrganisationId willing = filings.partner();
        OrganisationId unwilling = filings.partner();
        SignatoryId signs = filings.invite(appeal, willing);
        SignatoryId declines = filings.invite(appeal, unwilling);
        filings.draft(appeal, Channel.POST);
        assertThat(cases.waiting(appeal)).isEmpty();
        assertThat(cases.waiting(signs)).containsExactly("Confirm signature");

        cases.does(filings.speakerOf(willing), signs, "Confirm signature", () -> signatories.sign(signs, letters.textOf(signs)));
        assertThat(cases.waiting(signs)).isEmpty();
        assertThat(cases.waiting(appeal)).isEmpty();
        cases.does(filings.speakerOf(unwilling), declines, "Confirm signature", () -> signatories.decline(declines, ""));

        assertThat(signatories.of(appeal)).extracting(Signatory::answer).containsExactly(Answer.SIGNED, Answer.DECLINED);
        assertThat(signatories.of(appeal)).extracting(Signatory::way).containsOnly(Way.ACCOUNT);
        assertThat(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).signed()).hasSize(1);
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void whatALawyerNotesOfASignatureIsToldApartFromWhatItsOrganisationSays() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signs = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);

        filings.signed(signs);

        assertThat(signatories.of(appeal)).extracting(Signatory::answer, Signatory::way).containsExactly(tuple(Answer.SIGNED, Way.LETTER));
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void nobodySignsForAnotherOrganisation() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        UserId stranger = filings.speakerOf(filings.partner());

        assertRefused("desk.refusal.otherRole",
                () -> cases.does(stranger, signatory, "Confirm signature", () -> signatories.sign(signatory, "")));
        assertRefused("appeal.refusal.noSuchAppeal",
                () -> as.user(stranger, () -> signatories.sign(signatory, "")));
        assertThat(cases.waiting(signatory)).containsExactly("Confirm signature");
    }

    @Test
    void aLawyerNotesASignatureThatCameOnPaper() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);

        filings.signed(signatory);

        assertThat(cases.waiting(signatory)).isEmpty();
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void signaturesCloseForThoseWhoDoNotAnswer() {
        AppealId appeal = filings.appealOpened();
        SignatoryId prompt = filings.invite(appeal, filings.partner());
        SignatoryId late = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        filings.signed(prompt);

        timers.goesOff(appeal, "Timer_SignaturesClose");

        assertThat(signatories.of(appeal)).extracting(Signatory::answer).containsExactly(Answer.SIGNED, Answer.NONE_IN_TIME);
        assertThat(cases.waiting(late)).isEmpty();
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
        assertRefused("appeal.refusal.signaturesClosed", () -> filings.signed(late));
    }

    @Test
    void whoHasSignedIsAskedAgainAfterAReturn() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        filings.signed(signatory);
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Shorter."));

        filings.retitle(appeal, "Another title");
        filings.draft(appeal, Channel.POST);

        assertThat(cases.waiting(signatory)).containsExactly("Confirm signature");
        assertThat(cases.waiting(appeal)).isEmpty();
        filings.signed(signatory);
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void whoHasNotAnsweredIsRemindedBeforeSignaturesClose() {
        AppealId appeal = filings.appealOpened();
        SignatoryId prompt = filings.invite(appeal, filings.partner());
        SignatoryId slow = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        filings.signed(prompt);

        timers.goesOff(appeal, "Timer_SignaturesNearTheirClose");

        assertThat(signatories.of(appeal)).extracting(one -> one.remindedAt() != null).containsExactly(false, true);
        assertThat(cases.waiting(slow)).containsExactly("Confirm signature");
    }

    @Test
    void anAppealThatWasHandedOverDoesNotChangeUnderThoseWhoSign() {
        AppealId appeal = filings.appealDrafted(Channel.POST);

        assertRefused("appeal.refusal.handedOver", () -> as.role(Role.LAWYER, () -> filings.invite(appeal, filings.partner())));
        IncidentId late = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        assertRefused("appeal.refusal.handedOver",
                () -> cases.does(late, "Choose collective appeal", () -> appeals.join(late, appeal)));
    }

    @Test
    void anAppealWithoutIncidentsIsAbandoned() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);

        as.role(Role.LAWYER, () -> appeals.drop(appeal, incident));

        assertThat(cases.waiting(appeal)).isEmpty();
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void aRestrictedIncidentThatJoinsClosesTheAppealToOthers() {
        AppealId appeal = as.role(Role.LAWYER, () -> appeals.open(Cases.text("Together"), filings.partner(), cases.today())).id();
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId restricted = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        cases.does(member, restricted, "Choose collective appeal", () -> appeals.join(restricted, appeal));

        assertRefused("access.refusal.noSuchCase", () -> filings.draft(appeal, Channel.POST));
        filings.draft(member, appeal, Channel.POST);
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void theAppealEndsWithItsLastSubmission() {
        IncidentId incident = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(incident);
        filings.endUnanswered(appeal);

        Appeal ended = appeals.find(appeal);
        assertThat(ended.closedAt()).isNotNull();
        assertThat(whereabouts.diagram(appeal.value())).hasValueSatisfying(one -> assertThat(one.current()).isEmpty());
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
    }

    private Stage stage(IncidentId id) {
        return whereabouts.stages(Set.of(id.value())).get(id.value());
    }
}
