package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
record FiledAsTests(Submissions submissions, Assessments assessments, FiledAs filedAs, Recalls recalls, Appeals appeals, Records records,
        Consents consents, Terms terms, Cases cases, Filings filings, Timers timers, Windows windows, JdbcClient jdbc, As as) {

    private static final String WHY = "The body runs it as a report of an offence.";

    @Test
    void aLawyerSaysOnThePageWhatWasFiledAndTheClockFollows() {
        SubmissionId id = filings.registered(5);
        LocalDate received = cases.today().minusDays(5);
        Window page = windows.of(Role.LAWYER).open(filings.page(id)).press("followup.filedAs.correct");
        assertThat(page.complaint("followup.filedAs.reason")).isEqualTo(page.words("ui.required"));

        page.fill("followup.filedAs.kind", Appeal.Kind.CRIME_REPORT).write("followup.filedAs.reason", WHY).press("followup.filedAs.correct");

        assertThat(submissions.find(id).clock()).as("no rule is entered for these").isNull();
        assertThat(timers.dueOf(id)).as("we look at it ourselves").isEqualTo(WorkingDays.endOf(received.plusDays(30)));
        assertThat(page.text()).contains(WHY, page.words("followup.noTerm", Dates.day(received.plusDays(30))));

        page.fill("followup.filedAs.kind", Appeal.Kind.COMPLAINT).write("followup.filedAs.reason", "It was a complaint.")
                .press("followup.filedAs.correct");
        LocalDate decided = terms.term(TermKind.COMPLAINT_DECISION, received).dueOn();
        assertThat(submissions.find(id).clock().dueOn()).isEqualTo(decided);
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(decided));
    }

    @Test
    void silenceByATermThatNeverRanIsTakenBack() {
        SubmissionId id = filings.registered(28);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");

        correct(id, Appeal.Kind.CRIME_REPORT, WHY);

        assertThat(submissions.find(id).silent()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void aWordAgainstThePoliceHoldsWhatIsFiledAsAReportOfACrime() {
        SubmissionId id = filings.opened(Channel.POST);
        AppealId appeal = submissions.find(id).appeal();
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        correct(id, Appeal.Kind.CRIME_REPORT, WHY);

        refusePolice(incident);

        assertThat(cases.waiting(incident)).contains("Decide on withdrawn consent");
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> submissions.handIn(id, cases.today(), null)))
                .hasMessage("followup.refusal.consentWithdrawn");
        assertThat(windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number()).offers("followup.recall.anew")).isTrue();

        correct(id, Appeal.Kind.INDIVIDUAL, "It goes to the ombudsman.");
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null));
    }

    @Test
    void whatIsWrittenAnewOfAReportToThePoliceStaysOneAndIsNotHandedOverAgainstTheVictim() {
        SubmissionId id = filings.opened(Channel.POST);
        AppealId before = submissions.find(id).appeal();
        correct(id, Appeal.Kind.CRIME_REPORT, WHY);
        refusePolice(appeals.find(before).incidentIds().getFirst());

        AppealId anew = as.role(Role.LAWYER, () -> recalls.recall(before, "Their wish.", true)).orElseThrow().id();

        assertThat(appeals.find(anew).kind()).isEqualTo(Appeal.Kind.CRIME_REPORT);
        assertRefused("appeal.rule.everyVictimWantsIt", () -> filings.handOver(anew));
    }

    @Test
    void whatGoesToOtherBodiesIsWrittenAnewAsALetterOfItsOwn() {
        SubmissionId police = filings.opened(Channel.POST, Channel.E_OTINISH);
        AppealId before = submissions.find(police).appeal();
        IncidentId incident = appeals.find(before).incidentIds().getFirst();
        correct(police, Appeal.Kind.CRIME_REPORT, WHY);
        PersonId victim = Objects.requireNonNull(records.unchecked(incident).victims().getFirst().person());
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, incident.value(), null, null));

        AppealId anew = as.role(Role.LAWYER, () -> recalls.recall(before, "Without the name.", true)).orElseThrow().id();

        assertThat(appeals.find(anew).kind()).isEqualTo(Appeal.Kind.INDIVIDUAL);
        assertThat(filings.allOf(as.idOf(Role.LAWYER), incident)).filteredOn(id -> !id.equals(before)).hasSize(2)
                .allSatisfy(id -> assertThat(appeals.find(id).addressees()).hasSize(1))
                .anySatisfy(id -> assertThat(appeals.find(id).kind()).isEqualTo(Appeal.Kind.CRIME_REPORT));
    }

    @Test
    void aLawyerIsToldThatALetterIsHeldByAWordThatWasSaidBefore() {
        SubmissionId id = filings.opened(Channel.POST);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
        refusePolice(incident);
        assertThat(cases.waiting(incident)).isEmpty();

        correct(id, Appeal.Kind.CRIME_REPORT, WHY);

        assertThat(cases.waiting(incident)).contains("Decide on withdrawn consent");
    }

    @Test
    void nobodyIsAskedToDecideOnWhatABodyHas() {
        SubmissionId id = filings.registered(2);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
        refusePolice(incident);

        correct(id, Appeal.Kind.CRIME_REPORT, WHY);

        assertThat(cases.waiting(incident)).isEmpty();
    }

    @Test
    void aWordAgainstThePoliceHoldsNoOtherLetter() {
        SubmissionId id = filings.opened(Channel.POST);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();

        refusePolice(incident);

        assertThat(cases.waiting(incident)).isEmpty();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null));
    }

    private void refusePolice(IncidentId incident) {
        PersonId victim = Objects.requireNonNull(records.unchecked(incident).victims().getFirst().person());
        as.role(Role.LAWYER, () -> consents.note(victim, Consent.Purpose.REPORT_TO_POLICE, Consent.State.REFUSED, incident.value(), null, null));
    }

    @Test
    void whatMayFollowAReplyGoesByWhatWasFiled() {
        SubmissionId id = filings.replied();
        assertThat(state(id, NextStep.COMPLAINT)).isEqualTo(NextStepOffer.State.OPEN);

        correct(id, Appeal.Kind.COURT, WHY);

        assertThat(state(id, NextStep.COMPLAINT)).isEqualTo(NextStepOffer.State.OTHER_LAW);
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(submissions.find(id).appeal()))).isEmpty();
    }

    @Test
    void noBodyMakesItAnotherThingByPassingItOn() {
        SubmissionId first = filings.registered(8);
        correct(first, Appeal.Kind.CRIME_REPORT, WHY);
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 6, 1).id();
        filings.receive(second, 5);
        SubmissionId third = filings.passOn(second, filings.anotherBody(), 4, 1).id();

        filings.receive(third, 3);

        assertThat(submissions.find(third).clock()).as("no rule is entered for reports of crimes").isNull();
        correct(third, Appeal.Kind.COMPLAINT, "This body takes it for a complaint.");
        assertThat(submissions.find(third).clock().dueOn()).isEqualTo(decidedBy(3));
    }

    @Test
    void whatWasPassedOnFollowsWhatIsSaidLaterUnlessALawyerHasSaidOfItWhatItIs() {
        SubmissionId first = filings.registeredWithDemands(4, 12);
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 11, 1).id();
        filings.receive(second, 10);
        SubmissionId third = filings.passOn(second, filings.anotherBody(), 9, 1).id();
        filings.receive(third, 8);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 7, 1).id();
        filings.receive(other, 6);
        correct(other, Appeal.Kind.COURT, "It has gone to a court.");

        correct(first, Appeal.Kind.COMPLAINT, "It was a complaint.");

        assertThat(submissions.find(third).clock().dueOn()).as("also behind one that has ended").isEqualTo(decidedBy(8));
        assertThat(timers.dueOf(third)).isEqualTo(WorkingDays.endOf(decidedBy(8)));
        assertThat(submissions.find(other).clock()).isNull();
    }

    @Test
    void whatWasPassedOnWholeIsSaidToBeAnotherThing() {
        SubmissionId first = filings.registered(8);
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 6, 1).id();
        filings.receive(second, 5);
        Window page = windows.of(Role.LAWYER).open(filings.page(first)).fill("followup.filedAs.kind", Appeal.Kind.CRIME_REPORT)
                .write("followup.filedAs.reason", WHY).press("followup.filedAs.correct");

        assertThat(page.text()).contains(WHY);
        assertThat(submissions.find(first).isClosed()).isTrue();
        assertThat(submissions.find(second).clock()).as("no rule is entered for these").isNull();
        assertThat(timers.dueOf(second)).isEqualTo(WorkingDays.endOf(cases.today().minusDays(5).plusDays(30)));
    }

    @Test
    void whatIsAskedOnceMoreIsWhatALawyerSaidThatItWas() {
        SubmissionId id = filings.replied();
        correct(id, Appeal.Kind.PROSECUTOR, "It went to the prosecutor.");

        filings.assess(id, NextStep.REPEAT);

        assertThat(as.role(Role.LAWYER, () -> appeals.following(id.value()))).singleElement()
                .satisfies(one -> assertThat(appeals.find(one.id()).kind()).isEqualTo(Appeal.Kind.PROSECUTOR));
    }

    @Test
    void silenceOfACourtIsNotSaidToBeARefusal() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        jdbc.sql("insert into filing_kind (submission, kind, reason, by_user, at) values (?, 'COURT', '', ?, now())")
                .params(id.value(), as.idOf(Role.LAWYER).value()).update();

        Window page = windows.of(Role.LAWYER).open(filings.page(id) + "/silence");

        assertThat(page.text()).doesNotContain(page.words("followup.silence.hint")).doesNotContain(page.words("calendar.says.REFUSAL"))
                .contains(page.words("followup.silence.hint.before", submissions.term(submissions.find(id).clock())
                        .inWords(Language.EN, Dates::day)));
    }

    private LocalDate decidedBy(int receivedDaysAgo) {
        return terms.term(TermKind.COMPLAINT_DECISION, cases.today().minusDays(receivedDaysAgo)).dueOn();
    }

    @Test
    void itIsSaidByLawyersWithAReasonAndOnce() {
        SubmissionId id = filings.registered(2);

        assertRefused("followup.refusal.filedAsWithoutReason", () -> correct(id, Appeal.Kind.COURT, " "));
        assertRefused("followup.refusal.filedAsBefore", () -> correct(id, appeals.find(submissions.find(id).appeal()).kind(), WHY));
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> filedAs.correct(id, Appeal.Kind.COURT, WHY))).isInstanceOf(AccessDeniedException.class);
        assertThat(windows.of(Role.INTAKE).open(filings.page(id)).offers("followup.filedAs.correct")).isFalse();
    }

    @Test
    void thatAProsecutorRepliesInTheTermOfOthersIsShownUnconfirmed() {
        SubmissionId id = filings.registered(3);
        Window page = windows.of(Role.LAWYER).open(filings.page(id));
        String unconfirmed = page.words("calendar.unconfirmed");
        String before = submissions.term(submissions.find(id).clock()).inWords(Language.EN, Dates::day);
        assertThat(before).doesNotContain("– " + unconfirmed);

        correct(id, Appeal.Kind.PROSECUTOR, "It went to the prosecutor.");

        String now = submissions.term(submissions.find(id).clock()).inWords(Language.EN, Dates::day);
        assertThat(now).endsWith("– " + unconfirmed).startsWith(before);
        assertThat(page.open(filings.page(id)).text()).contains(now);
        assertThat(windows.of(Role.LAWYER).open("administration/terms").text()).contains(page.words("calendar.kind.PROSECUTOR_REPLY"));
    }

    private void correct(SubmissionId id, Appeal.Kind kind, String reason) {
        as.role(Role.LAWYER, () -> filedAs.correct(id, kind, reason));
    }

    private NextStepOffer.State state(SubmissionId id, NextStep step) {
        return as.role(Role.LAWYER, () -> assessments.offers(submissions.find(id), List.of(step))).getFirst().state();
    }
}
