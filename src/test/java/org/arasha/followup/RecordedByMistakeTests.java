package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slip, or the answer on paper, was of another letter: what was noted because of it is taken back. */
@ArashaTest
record RecordedByMistakeTests(Submissions submissions, MisplacedReplies misplaced, MistakenReceipts receipts, Extensions extensions,
        Cases cases, Filings filings, Timers timers, Windows windows, JdbcClient jdbc, As as) {

    private static final String WHY = "It was of another letter.";

    @Test
    void aReplyOnPaperIsTakenBackWithTheReceiptAndTheClockThatOnlyItHadMade() {
        SubmissionId id = filings.handedIn(5);
        filings.reply(id);
        assertThat(submissions.find(id).clock()).isNotNull();
        Reply reply = reply(id);
        Window page = windows.of(Role.INTAKE).open(filings.page(id)).press("followup.mistake.takeBack");
        assertThat(page.complaint("followup.mistake.reason")).isEqualTo(page.words("ui.required"));

        page.write("followup.mistake.reason", WHY).press("followup.mistake.takeBack");

        assertThat(page.notices()).contains(page.words("followup.mistake.done"));
        assertThat(page.text()).contains(reply.text(), page.words("followup.mistake"), WHY);
        assertThat(page.offers("followup.mistake.takeBack")).isFalse();
        assertThat(as.role(Role.LAWYER, () -> submissions.repliesTo(id))).as("it counts for nothing").isEmpty();
        assertAwaitsReceipt(id, 5);
        assertRefused("followup.refusal.mistakeAlready", () -> takeBack(reply));
    }

    @Test
    void withoutItTheTermRunsOn() {
        SubmissionId id = filings.registered(2);
        Submission before = submissions.find(id);
        filings.reply(id);

        takeBack(reply(id));

        Submission after = submissions.find(id);
        assertThat(after.replied()).isNull();
        assertThat(after.clock()).isEqualTo(before.clock());
        assertThat(after.isClockRunning()).isTrue();
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(hasOwnTerm(id)).isFalse();
        filings.reply(id);
        assertThat(cases.waiting(id)).as("the process still waits for the reply").containsExactly("Assess reply");
    }

    @Test
    void oneThatCameAfterTheEndLeavesAllAsItWasClosed() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        LocalDate replied = submissions.find(id).replied();
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "And something else."));
        assertRefused("followup.refusal.assessed", () -> takeBack(reply(id)));
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");

        takeBack(as.role(Role.LAWYER, () -> submissions.repliesTo(id)).getLast());

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(submissions.find(id).isClosed()).isTrue();
        assertThat(submissions.find(id).replied()).isEqualTo(replied);
    }

    @Test
    void aReceiptOfAnotherLetterIsTakenBackAndTheBodyIsAskedForItsRegistrationAgain() {
        SubmissionId id = filings.handedIn(5);
        filings.receive(id, 3);
        assertThat(submissions.find(id).isClockRunning()).isTrue();

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).write("followup.mistake.reason", WHY).press("followup.mistake.takeBack");

        assertThat(page.notices()).contains(page.words("followup.mistake.done"));
        assertThat(page.text()).contains(page.words("followup.receipt.mistake"), WHY);
        assertThat(jdbc.sql("select act from trail_entry where record = ?").param(id.value()).query(String.class).list()).contains("ReceiptMistaken");
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");
        assertAwaitsReceipt(id, 5);
    }

    @Test
    void aFilingThatWasOnlyNotedWithItIsToBeMadeAgain() {
        SubmissionId id = filings.registered(2);

        takeBackReceipt(id);

        assertThat(submissions.find(id)).satisfies(one -> {
            assertThat(one.receipt()).isNull();
            assertThat(one.filedOn()).isNull();
            assertThat(one.route().firstFiledOn()).isNull();
        });
        assertThat(cases.waiting(id)).containsExactly("Hand in");
        filings.register(id, 1);
        assertThat(submissions.find(id).isClockRunning()).isTrue();
    }

    @Test
    void silenceByAReceiptOfAnotherLetterIsNone() {
        SubmissionId id = filings.handedIn(60);
        filings.receive(id, 50);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        assertThat(hasOwnTerm(id)).isTrue();

        takeBackReceipt(id);

        assertThat(submissions.find(id).silent()).isNull();
        assertThat(hasOwnTerm(id)).isFalse();
        assertThat(cases.waiting(id)).isEmpty();
        assertAwaitsReceipt(id, 60);
    }

    @Test
    void whatIsStillInTheOutboxIsNotFiledByIt() {
        SubmissionId id = filings.opened(Channel.MAIL);
        filings.receive(id, 0);
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today());

        takeBackReceipt(id);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).receipt()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whoHasWrittenExtendedOrPassedOnHasIt() {
        SubmissionId wrote = filings.registered(10);
        filings.reply(wrote);
        filings.assess(wrote, NextStep.WAIT);
        SubmissionId extended = filings.registered(10);
        LocalDate until = submissions.find(extended).clock().dueOn().plusDays(7);
        as.role(Role.INTAKE, () -> extensions.record(extended, new Extensions.Notice(cases.today(), cases.today(), until, "Another body is asked.")));
        SubmissionId passedOn = filings.registeredWithDemands(2, 10);
        filings.passOn(passedOn, filings.anotherBody(), 8, 1);

        assertRefused("followup.refusal.bodyHasIt", () -> takeBackReceipt(wrote));
        assertRefused("followup.refusal.bodyHasIt", () -> takeBackReceipt(extended));
        assertRefused("followup.refusal.bodyHasIt", () -> takeBackReceipt(passedOn));
        assertThat(windows.of(Role.INTAKE).open(filings.page(passedOn)).text()).doesNotContain(windows.of(Role.INTAKE).words("followup.receipt.mistake"));
        as.role(Role.INTAKE, () -> extensions.recordedByMistake(extensions.of(extended).getFirst().id(), WHY));
        takeBackReceipt(extended);
        assertThat(submissions.find(extended).receipt()).isNull();
    }

    private void assertAwaitsReceipt(SubmissionId id, int filedDaysAgo) {
        Submission after = submissions.find(id);
        assertThat(after.receipt()).isNull();
        assertThat(after.clock()).isNull();
        assertThat(after.replied()).isNull();
        assertThat(after.filedOn()).isEqualTo(cases.today().minusDays(filedDaysAgo));
        filings.receive(id, 1);
        assertThat(submissions.find(id).isClockRunning()).as("the process still waits for the receipt").isTrue();
    }

    private boolean hasOwnTerm(SubmissionId id) {
        return jdbc.sql("select exists (select from own_term where id = ?)").param(id.value()).query(Boolean.class).single();
    }

    private void takeBack(Reply reply) {
        as.role(Role.INTAKE, () -> misplaced.recordedByMistake(reply.id(), WHY));
    }

    private void takeBackReceipt(SubmissionId id) {
        as.role(Role.INTAKE, () -> receipts.takeBack(id, WHY));
    }

    private Reply reply(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id)).getFirst();
    }
}
