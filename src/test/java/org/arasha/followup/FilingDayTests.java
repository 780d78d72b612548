package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.mail.MailSent;
import org.arasha.mail.Postman;
import org.arasha.mail.StrangersMail;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record FilingDayTests(Submissions submissions, FilingDays filingDays, Slips slips, MisplacedReplies misplaced, Postman postman, StrangersMail strangers,
        Terms terms, Cases cases, Filings filings, Timers timers, Windows windows, ApplicationEventPublisher events, TransactionTemplate transaction,
        As as) {

    @Test
    void whatCameBeforeADayOfFilingThatWasNotedTooLateIsRecordedOnceThatIsCorrected() {
        SubmissionId id = filings.opened(Channel.POST);
        LocalDate noted = cases.today().minusDays(2);
        cases.does(id, "Hand in", () -> slips.handIn(id, noted, null, new Slips.Details(null, null, "RR123", null)));
        LocalDate received = cases.today().minusDays(5);
        assertRefused("followup.refusal.beforeFiling", () -> filings.receive(id, 5));
        LocalDate filed = cases.today().minusDays(6);

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).fill("followup.filedOn", filed).press("followup.correctFiling");

        assertThat(page.notices()).contains(page.words("followup.filingCorrected"));
        assertThat(submissions.find(id).filedOn()).isEqualTo(filed);
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(filed);
        assertThat(as.role(Role.INTAKE, () -> slips.of(id))).singleElement().extracting(Slip::filedOn).isEqualTo(filed);
        assertThat(timers.dueOf(id)).as("the body is asked for its registration by that day")
                .isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, filed).dueOn()));
        filings.receive(id, 5);
        assertThat(submissions.find(id).clock().dueOn()).isEqualTo(terms.term(TermKind.REPLY, received).dueOn());
    }

    @Test
    void aMailThatLeftWhileTheClockWasAheadIsSaidToHaveLeftOnItsDay() {
        SubmissionId id = filings.opened(Channel.MAIL);
        transaction.executeWithoutResult(t -> events.publishEvent(
                new MailSent(id.value(), "submission-" + id.value() + "-1", Instant.now().plus(Duration.ofDays(400)))));
        assertRefused("followup.refusal.beforeFiling", () -> filings.receive(id, 0));

        as.role(Role.LAWYER, () -> filingDays.correct(id, cases.today().minusDays(1)));

        filings.receive(id, 0);
        assertThat(submissions.find(id).clock()).isNotNull();
    }

    @Test
    void nothingIsFiledAheadNorAfterItWasReceivedNorBySomebodyElse() {
        SubmissionId id = filings.registered(3);
        assertRefused("followup.refusal.future", () -> correct(id, -1));
        assertRefused("followup.refusal.filedAfterReceipt", () -> correct(id, 2));
        correct(id, 4);
        SubmissionId other = filings.passOn(id, filings.anotherBody(), 1, 1).id();

        assertRefused("followup.refusal.notFiled", () -> correct(other, 2));
        assertRefused("followup.refusal.closed", () -> correct(id, 5));
        assertThat(windows.of(Role.INTAKE).open(filings.page(other)).offers("followup.correctFiling")).isFalse();
    }

    @Test
    void theFirstOfTwoFilingsStaysWhereTheSecondIsCorrected() {
        SubmissionId id = filings.registered(9);
        filings.reply(id);
        filings.assess(id, NextStep.FILE_AGAIN);
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, Channel.POST, ""));
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null));

        assertRefused("followup.refusal.beforeFirstFiling", () -> correct(id, 19));
        correct(id, 2);
        correct(id, 1);

        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(9));
    }

    @Test
    void whatAMailThatWasNotAboutItLeavesIsTheCorrectedDay() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        strangers.arrives("Subject: No. 5\nIn-Reply-To: <submission-" + id.value() + "-1@arasha.example>\n\nWe have it.");
        correct(id, 1);

        as.role(Role.LAWYER, () -> misplaced.takeBack(submissions.repliesTo(id).getFirst().id()));

        assertThat(submissions.find(id).receipt()).isNull();
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
    }

    @Test
    void aDayThatWasNotedOnlyWithAMailIsKeptOnceItWasCorrected() {
        SubmissionId id = filings.opened(Channel.MAIL);
        strangers.arrives("Subject: No. 5\nIn-Reply-To: <submission-" + id.value() + "-1@arasha.example>\n\nWe have it.");
        correct(id, 1);

        as.role(Role.LAWYER, () -> misplaced.takeBack(submissions.repliesTo(id).getFirst().id()));

        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(1));
    }

    @Test
    void whoWasAskedTooEarlyIsAskedAgainSomeDaysAfterTheCorrectedDay() {
        SubmissionId id = filings.handedIn(20);
        timers.goesOff(id);
        correct(id, 19);
        assertThat(cases.waiting(id)).as("by that day it is over, too").containsExactly("Chase registration");

        correct(id, 0);

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, cases.today()).dueOn()));
    }

    private void correct(SubmissionId id, int daysAgo) {
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(daysAgo)));
    }
}
