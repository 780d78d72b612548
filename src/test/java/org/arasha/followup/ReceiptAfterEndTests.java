package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailSent;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The day of receipt turns out to be another when a lawyer has decided on silence already. */
@ArashaTest
record ReceiptAfterEndTests(Submissions submissions, Assessments assessments, Appeals appeals, Terms terms, Cases cases, Filings filings,
        Timers timers, Windows windows, ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc, As as) {

    private static final String WHY = "The slip says so.";

    @Test
    void receivedEarlierThanNotedItWasSilentSinceAnEarlierDayAndSoIsTheComplaintToBeFiled() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        Window draft = windows.of(Role.LAWYER).open(page(complaint) + "/draft");
        assertThat(draft.text()).doesNotContain("If the letter speaks of silence");

        Window page = windows.of(Role.INTAKE).open(filings.page(id));
        assertThat(page.text()).contains(page.words("followup.correctReceipt.afterEnd"));
        page.fill("followup.receivedOn", daysAgo(45)).press("followup.recordReceipt");
        assertThat(page.complaint("followup.correctReceipt.reason")).isEqualTo(page.words("ui.required"));
        page.write("followup.correctReceipt.reason", WHY).press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected.stands"));
        LocalDate due = terms.term(TermKind.REPLY, daysAgo(45)).dueOn();
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).as("what was decided stands").isTrue();
            assertThat(one.result()).isEqualTo(Result.SILENT);
            assertThat(one.clock().dueOn()).isEqualTo(due);
            assertThat(one.silent()).isEqualTo(due);
        });
        assertThat(fileBy(complaint).dueOn()).isEqualTo(terms.term(TermKind.COMPLAINT, due).dueOn());
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(draft.open(page(complaint) + "/draft").text()).as("the letter names another day")
                .contains(draft.words("followup.goesOnFrom.moved", Dates.day(due))).doesNotContain(draft.words("followup.goesOnFrom.tooEarly"));
    }

    @Test
    void receivedLaterThanNotedItsReplyIsAwaitedAgainAndAComplaintThatIsNotFiledIsTooEarly() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        AppealId appeal = submissions.find(id).appeal();
        assertThat(appeals.find(appeal).closedAt()).isNotNull();

        Window page = windows.of(Role.LAWYER).open(filings.page(id)).fill("followup.receivedOn", daysAgo(3))
                .write("followup.correctReceipt.reason", WHY).press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected.waits"));
        LocalDate due = terms.term(TermKind.REPLY, daysAgo(3)).dueOn();
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.isClosed()).isFalse();
            assertThat(one.silent()).isNull();
            assertThat(one.result()).isNull();
            assertThat(one.clock().dueOn()).isEqualTo(due);
        });
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(due));
        assertThat(appeals.find(appeal).closedAt()).as("the appeal goes on").isNull();
        assertThat(fileBy(complaint)).isNull();
        assertThat(page.open(page(complaint)).text())
                .contains(page.words("followup.goesOnFrom.tooEarly"), page.words("followup.goesOnFrom.moved", Dates.day(due)));

        filings.reply(id);
        assertThat(page.open(page(complaint)).text()).contains(page.words("followup.goesOnFrom.answered", Dates.day(cases.today())));
        filings.assess(id, NextStep.CLOSE);
        assertThat(appeals.find(appeal).closedAt()).isNotNull();
    }

    @Test
    void whatWasFiledBeforeTheTermHadEndedByThatDayIsEarly() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        Submission letter = filings.submissionsOf(complaint).getFirst();
        cases.does(letter.id(), "Hand in", () -> submissions.handIn(letter.id(), cases.today(), null));

        filings.receive(id, 3);

        Window page = windows.of(Role.LAWYER).open("submissions/" + letter.number());
        assertThat(page.text()).contains(page.words("followup.goesOnFrom.filedEarly"),
                page.words("followup.goesOnFrom.filedBefore", Dates.day(submissions.find(id).clock().dueOn())));
    }

    @Test
    void aDayOfFilingThatWasNotedTooLateWithItIsCorrectedFirst() {
        SubmissionId id = filings.handedIn(40);
        filings.receive(id, 40);
        timers.goesOff(id);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        assertRefused("followup.refusal.beforeFiling", () -> filings.receive(id, 60));

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.filedOn", daysAgo(60)).press("followup.correctFiling");

        assertThat(page.notices()).contains(page.words("followup.filingCorrected"));
        assertThat(submissions.find(id).filedOn()).isEqualTo(daysAgo(60));
        assertThat(submissions.find(id).isClosedAsSilent()).as("what was decided stands").isTrue();
        filings.receive(id, 60);
        assertThat(submissions.find(id).silent()).isEqualTo(terms.term(TermKind.REPLY, daysAgo(60)).dueOn());
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void aFiledComplaintThatComesBackIsToBeFiledByTheDayThatIsRight() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        SubmissionId letter = mailed(complaint);
        assertThat(fileBy(complaint)).isNull();

        filings.receive(id, 45);
        assertThat(fileBy(complaint)).isNull();
        comesBack(letter);

        assertThat(fileBy(complaint).dueOn())
                .isEqualTo(terms.term(TermKind.COMPLAINT, terms.term(TermKind.REPLY, daysAgo(45)).dueOn()).dueOn());
    }

    @Test
    void aFiledComplaintOfASilenceThatWasNoneHasNoTermWhenItComesBack() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        SubmissionId letter = mailed(complaint);

        filings.receive(id, 3);
        comesBack(letter);

        assertThat(fileBy(complaint)).isNull();
    }

    private SubmissionId mailed(AppealId complaint) {
        filings.draft(complaint, Channel.MAIL);
        filings.approve(complaint);
        SubmissionId id = filings.submissionsOf(complaint).getFirst().id();
        transaction.executeWithoutResult(t -> events.publishEvent(new MailSent(id.value(), "submission-" + id.value() + "-1", Instant.now())));
        return id;
    }

    private void comesBack(SubmissionId letter) {
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(letter.value(), null)));
    }

    @Test
    void aLateReplyIsLearntOfOnItsDayWhateverCameSinceThatWasNone() {
        SubmissionId id = silent(40);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, "As said."));
        filings.reply(id);
        filings.assessLate(id, NextStep.WAIT);

        as.role(Role.INTAKE, () -> submissions.recordReply(id, daysAgo(2), "Refused."));

        assertThat(jdbc.sql("select due_on from own_term where id = ?").param(id.value()).query(LocalDate.class).single())
                .isEqualTo(terms.term(TermKind.COMPLAINT, daysAgo(2)).dueOn());
    }

    @Test
    void whatCameInTimeByThatDayIsAssessedFirst() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, daysAgo(1), "Nothing was found."));

        assertRefused("followup.refusal.assessLateFirst.receipt", () -> filings.receive(id, 3));

        filings.receive(id, 45);
        LocalDate due = terms.term(TermKind.REPLY, daysAgo(45)).dueOn();
        assertThat(submissions.find(id).silent()).isEqualTo(due);
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");
        assertThat(fileBy(complaint).dueOn()).as("from the silence, not from what came").isEqualTo(terms.term(TermKind.COMPLAINT, due).dueOn());
    }

    @Test
    void anotherDayByWhichTheTermEndsAsBeforeMovesNothing() {
        int saturday = Stream.iterate(40, day -> day + 1).filter(day -> daysAgo(day).getDayOfWeek() == DayOfWeek.SATURDAY).findFirst().orElseThrow();
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, saturday);
        timers.goesOff(id);
        AppealId complaint = complains(id);
        Submission closed = submissions.find(id);

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.receivedOn", daysAgo(saturday - 1))
                .write("followup.correctReceipt.reason", WHY).press("followup.recordReceipt");

        assertThat(page.notices()).contains(page.words("followup.receiptCorrected"));
        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.receipt().receivedOn()).isEqualTo(daysAgo(saturday - 1));
            assertThat(one.clock()).isEqualTo(closed.clock());
            assertThat(one.silent()).isEqualTo(closed.silent());
        });
        assertThat(jdbc.sql("select act from trail_entry where record in (?, ?)").params(id.value(), complaint.value()).query(String.class).list())
                .contains("ReceiptCorrected").doesNotContain("ReceiptCorrectedAfterEnd", "OwnTermMoved");
    }

    @Test
    void whoWritesTheComplaintIsToldThatItBeginsWithAnotherDayOrNumberThanIsNotedByNow() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        Window draft = windows.of(Role.LAWYER).open(page(complaint) + "/draft");
        assertThat(draft.text()).doesNotContain("something else was noted of the filing");

        windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.filedOn", daysAgo(48)).press("followup.correctFiling");
        assertThat(draft.open(page(complaint) + "/draft").text()).contains(notedOtherwise(draft, "No. 1"));

        filings.receive(id, new Submission.Receipt(daysAgo(40), null));
        String now = notedOtherwise(draft, draft.words("followup.cited.noRegistration"));
        assertThat(draft.open(page(complaint) + "/draft").text()).contains(now);
        assertThat(draft.open(page(complaint)).text()).contains(now);

        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        assertThat(draft.open(page(complaint)).text()).as("it may still be recalled").contains(now);
        SubmissionId letter = filings.submissionsOf(complaint).getFirst().id();
        cases.does(letter, "Hand in", () -> submissions.handIn(letter, cases.today(), null));
        assertThat(draft.open(page(complaint)).text()).as("it is filed").doesNotContain(now);
    }

    @Test
    void aComplaintThatIsWrittenAnewBeginsWithTheWordsOfTheFirst() {
        SubmissionId id = silent(40);
        AppealId complaint = complains(id);
        windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.filedOn", daysAgo(48)).press("followup.correctFiling");
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        cases.withdraw(appeals.find(complaint).incidentIds().getFirst());

        Window page = windows.of(Role.LAWYER).open(page(complaint)).write("followup.recall.reason", "Their wish.").press("followup.recall.anew");

        assertThat(page.address()).isNotEqualTo(page(complaint));
        assertThat(page.open(page.address() + "/draft").text()).contains(notedOtherwise(page, "No. 1"));
    }

    @Test
    void ofWhatWasPassedOnTheDayIsThatOnWhichWeFiledIt() {
        SubmissionId first = filings.registeredWithDemands(2, 45);
        SubmissionId part = filings.passOn(first, filings.anotherBody(), 43, 1).id();
        filings.receive(part, 40);
        timers.goesOff(part);
        AppealId complaint = complains(part);

        windows.of(Role.INTAKE).open(filings.page(first)).fill("followup.filedOn", daysAgo(48)).press("followup.correctFiling");

        Window page = windows.of(Role.LAWYER).open(page(complaint));
        assertThat(page.text()).contains(notedOtherwise(page, "No. 1"));
    }

    @Test
    void whatHadPassedAPartOnGoesOnInTheProcessThatFollowsThat() {
        SubmissionId id = filings.registeredWithDemands(3, 40);
        filings.passOn(id, filings.anotherBody(), 2, 1);
        timers.goesOff(id);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));

        filings.receive(id, 3);

        assertThat(filings.passOn(id, filings.anotherBody(), 1, 1).wasForwarded()).isTrue();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
    }

    @Test
    void whatEndedOtherwiseKeepsItsDay() {
        SubmissionId id = filings.registered(2);
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));

        assertRefused("followup.refusal.closed", () -> filings.receive(id, 1));
    }

    private SubmissionId silent(int daysAgo) {
        SubmissionId id = filings.handedIn(50);
        filings.receive(id, daysAgo);
        timers.goesOff(id);
        return id;
    }

    private AppealId complains(SubmissionId id) {
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COMPLAINT, ""));
        return as.role(Role.LAWYER, () -> appeals.following(id.value())).stream().map(AppealRow::id).findFirst().orElseThrow();
    }

    private Term fileBy(AppealId complaint) {
        return as.role(Role.LAWYER, () -> assessments.fileBy(complaint)).orElse(null);
    }

    private String notedOtherwise(Window page, String number) {
        return page.words("followup.goesOnFrom.notedOtherwise", Dates.day(daysAgo(48)), number);
    }

    private String page(AppealId id) {
        return "appeals/" + appeals.find(id).number();
    }

    private LocalDate daysAgo(int days) {
        return cases.today().minusDays(days);
    }
}
