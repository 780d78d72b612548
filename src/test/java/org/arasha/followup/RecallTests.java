package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consent is taken back while a letter is written, approved, waits to be sent, or is with the body: each has its course. */
@ArashaTest
record RecallTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Submissions submissions, FiledAs filedAs, Appeals appeals,
        Analyses analyses, Records records, Consents consents, JdbcClient jdbc, As as) {

    @Test
    void whoDecidesReadsHowFarEachLetterIs() {
        AppealId written = filings.appealWritten(Channel.POST);
        assertThat(decision(written)).contains(words("followup.withdrawal.draft", number(written)));
        AppealId handedOver = filings.appealDrafted(Channel.POST);
        assertThat(decision(handedOver)).contains(words("followup.withdrawal.handedOver", number(handedOver)));
        AppealId approved = filings.appealApproved(Channel.POST);
        assertThat(decision(approved)).contains(words("followup.withdrawal.unsent", number(approved), 1));
        AppealId mailed = filings.appealApproved(Channel.MAIL);
        assertThat(decision(mailed)).contains(words("followup.withdrawal.unsent", number(mailed), 1))
                .doesNotContain(words("followup.withdrawal.sent", number(mailed), 1));
        AppealId sent = submissions.find(filings.registered(1)).appeal();
        assertThat(decision(sent)).contains(words("followup.withdrawal.sent", number(sent), 1));
    }

    @Test
    void whoDecidesOnAReportToThePoliceIsNotToldToTakeOutAName() {
        AppealId written = againstPolice(filings.appealWritten(Channel.POST));
        assertThat(decision(written)).contains(words("followup.withdrawal.draft.police", number(written)))
                .doesNotContain(words("followup.withdrawal.draft", number(written)));
        AppealId handedOver = againstPolice(filings.appealDrafted(Channel.POST));
        assertThat(decision(handedOver)).contains(words("followup.withdrawal.handedOver.police", number(handedOver)));
    }

    @Test
    void whoDecidesOnAWordAgainstAnyAppealIsToldThatTheCaseLeavesTheLetter() {
        AppealId written = againstAnyAppeal(filings.appealWritten(Channel.POST));
        assertThat(decision(written)).contains(words("followup.withdrawal.draft.appeal", number(written)))
                .doesNotContain(words("followup.withdrawal.draft", number(written)));
        AppealId handedOver = againstAnyAppeal(filings.appealDrafted(Channel.POST));
        assertThat(decision(handedOver)).contains(words("followup.withdrawal.handedOver.appeal", number(handedOver)));
        AppealId approved = againstAnyAppeal(filings.appealApproved(Channel.POST));
        assertThat(decision(approved)).contains(words("followup.withdrawal.unsent.appeal", number(approved), 1));
    }

    @Test
    void whoDecidesReadsWhyEachUnsentLetterIsHeld() {
        AppealId approved = filings.appealApproved(Channel.POST, Channel.POST);
        SubmissionId first = submissions.of(approved).getFirst().id();
        as.role(Role.LAWYER, () -> filedAs.correct(first, Appeal.Kind.CRIME_REPORT, "The body runs it as a report of an offence."));
        refusePolice(approved);

        assertThat(decision(approved)).contains(words("followup.withdrawal.unsent", number(approved), 1),
                words("followup.withdrawal.unsent.police", number(approved), 1));
    }

    @Test
    void whoDecidesIsNotToldToTakeBackALetterThatNobodyIsAgainstAnyMore() {
        AppealId handedOver = filings.appealDrafted(Channel.POST);
        AppealId approved = filings.appealApproved(Channel.POST);
        decision(handedOver);
        decision(approved);
        agree(handedOver);
        agree(approved);

        assertThat(withdrawal(handedOver)).contains(words("followup.withdrawal.free", number(handedOver)))
                .doesNotContain(words("followup.withdrawal.handedOver", number(handedOver)));
        assertThat(withdrawal(approved)).contains(words("followup.withdrawal.free", number(approved)));
    }

    private void agree(AppealId appeal) {
        IncidentId incident = incident(appeal);
        PersonId victim = Objects.requireNonNull(records.unchecked(incident).victims().getFirst().person());
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, incident.value(), null, null));
    }

    private AppealId againstAnyAppeal(AppealId appeal) {
        IncidentId incident = incident(appeal);
        PersonId victim = Objects.requireNonNull(records.unchecked(incident).victims().getFirst().person());
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.APPEAL, Consent.State.REFUSED, incident.value(), null, null));
        return appeal;
    }

    private AppealId againstPolice(AppealId appeal) {
        jdbc.sql("update appeal set kind = 'CRIME_REPORT' where id = ?").param(appeal.value()).update();
        refusePolice(appeal);
        return appeal;
    }

    private void refusePolice(AppealId appeal) {
        IncidentId incident = incident(appeal);
        PersonId victim = Objects.requireNonNull(records.unchecked(incident).victims().getFirst().person());
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.REPORT_TO_POLICE, Consent.State.REFUSED, incident.value(), null, null));
    }

    @Test
    void aLawyerRecallsOnThePageOfTheAppeal() {
        SubmissionId id = filings.opened(Channel.POST);
        AppealId appeal = submissions.find(id).appeal();
        Window before = windows.of(Role.LAWYER).open("appeals/" + number(appeal));
        assertThat(before.offers("followup.recall.anew")).isFalse();
        cases.withdraw(incident(appeal));

        Window page = windows.of(Role.LAWYER).open("appeals/" + number(appeal)).press("followup.recall.anew");
        assertThat(page.complaint("followup.recall.reason")).isEqualTo(page.words("ui.required"));
        page.write("followup.recall.reason", "Their wish.").press("followup.recall.anew");

        Appeal anew = appeals.find(filings.of(incident(appeal)));
        assertThat(anew.id()).isNotEqualTo(appeal);
        assertThat(page.address()).isEqualTo("appeals/" + anew.number());
        assertThat(submissions.find(id).result()).isEqualTo(Result.RECALLED);
    }

    @Test
    void nobodyIsLedToTheBodyWithALetterThatIsNotToLeave() {
        SubmissionId id = filings.opened(Channel.POST);
        assertThat(handIn(id)).contains(words("followup.handIn.way")).doesNotContain(words("followup.handIn.held"));

        cases.withdraw(incident(submissions.find(id).appeal()));

        assertThat(handIn(id)).contains(words("followup.handIn.held")).doesNotContain(words("followup.handIn.way"));
    }

    @Test
    void whoHasHandInOpenReadsAtOnceThatTheLetterIsNotToLeave() {
        SubmissionId id = filings.opened(Channel.POST);
        Window open = windows.of(Role.INTAKE).open(filings.page(id) + "/hand-in");
        assertThat(open.text()).contains(words("followup.handIn.way")).doesNotContain(words("followup.handIn.held"));

        cases.withdraw(incident(submissions.find(id).appeal()));
        await().pollInSameThread().untilAsserted(() -> assertThat(open.refresh().text()).contains(words("followup.handIn.held"))
                .doesNotContain(words("followup.handIn.way")));

        agree(submissions.find(id).appeal());
        await().pollInSameThread().untilAsserted(() -> assertThat(open.refresh().text()).contains(words("followup.handIn.way"))
                .doesNotContain(words("followup.handIn.held")));
    }

    @Test
    void whoeverReadsThePageOfALetterThatIsNotToLeaveIsToldSo() {
        SubmissionId id = filings.opened(Channel.POST);
        AppealId appeal = submissions.find(id).appeal();
        assertThat(page(Role.MANAGER, appeal)).doesNotContain(words("followup.handIn.held"));

        cases.withdraw(incident(appeal));

        assertThat(page(Role.MANAGER, appeal)).contains(words("followup.handIn.held"), words("followup.recall.byLawyer"))
                .doesNotContain(words("followup.recall.anew"));
        assertThat(page(Role.INTAKE, appeal)).contains(words("followup.handIn.held"));
    }

    private String page(Role role, AppealId appeal) {
        return windows.of(role).open("appeals/" + number(appeal)).text();
    }

    private String handIn(SubmissionId id) {
        return windows.of(Role.INTAKE).open(filings.page(id) + "/hand-in").text();
    }

    @Test
    void whatWasHandedInBeforeIsStillNoted() {
        SubmissionId id = filings.opened(Channel.POST);
        cases.withdraw(incident(submissions.find(id).appeal()));

        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(1), null));

        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
    }

    @Test
    void nothingIsWrittenAnewOfAStoppedCase() {
        SubmissionId id = filings.opened(Channel.POST);
        AppealId appeal = submissions.find(id).appeal();
        stop(incident(appeal));
        Window page = windows.of(Role.LAWYER).open("appeals/" + number(appeal)).write("followup.recall.reason", "Their wish.");

        page.press("followup.recall.anew");
        assertThat(submissions.find(id).isClosed()).isFalse();
        page.press("followup.recall.end");

        assertThat(submissions.find(id).result()).isEqualTo(Result.RECALLED);
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void whatTheBodyHasIsFollowedUpButNothingGoesOnFromIt() {
        SubmissionId id = filings.replied();
        IncidentId incident = incident(submissions.find(id).appeal());
        stop(incident);

        assertRefused("appeal.refusal.allStopped", () -> filings.assess(id, NextStep.COMPLAINT));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        filings.assess(id, NextStep.CLOSE);
        assertThat(submissions.find(id).result()).isEqualTo(Result.ANSWERED);
        assertThat(cases.waiting(incident)).isEmpty();
    }

    private String decision(AppealId appeal) {
        IncidentId incident = incident(appeal);
        cases.withdraw(incident);
        return withdrawal(appeal);
    }

    private String withdrawal(AppealId appeal) {
        return windows.of(Role.LAWYER).open("incidents/" + incidents.find(incident(appeal)).number() + "/withdrawal").text();
    }

    private void stop(IncidentId incident) {
        cases.withdraw(incident);
        cases.does(incident, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(incident, false, "Their wish."));
    }

    private String words(String key, Object... arguments) {
        return windows.of(Role.LAWYER).words(key, arguments);
    }

    private IncidentId incident(AppealId appeal) {
        return appeals.find(appeal).incidentIds().getFirst();
    }

    private String number(AppealId appeal) {
        return appeals.find(appeal).number();
    }
}
