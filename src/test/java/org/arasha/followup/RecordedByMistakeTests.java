package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slip, or the answer on paper, was of another letter: what was noted because of it is taken back. */
@ArashaTest
record RecordedByMistakeTests(Submissions submissions, MisplacedReplies misplaced, MistakenReceipts receipts, MistakenForwardings forwardings,
        Extensions extensions, Forwardings passingOn, FilingDays filingDays, Slips slips, FiledAs filedAs, Cases cases, Filings filings, Timers timers,
        Windows windows, JdbcClient jdbc, As as) {

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
        Submission received = submissions.find(id);
        assertThat(received.isClockRunning()).isTrue();
        assertThat(onTheBoard(id)).containsExactly("REPLY");
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(received.clock().dueOn()));

        Window page = windows.of(Role.INTAKE).open(filings.page(id)).write("followup.mistake.reason", WHY).press("followup.mistake.takeBack");

        assertThat(page.notices()).contains(page.words("followup.mistake.done"));
        assertThat(page.text()).contains(page.words("followup.receipt.mistake"), WHY);
        assertThat(jdbc.sql("select act from trail_entry where record = ?").param(id.value()).query(String.class).list()).contains("ReceiptMistaken");
        assertThat(onTheBoard(id)).isEmpty();
        assertThat(timers.dueOf(id)).as("the next time it is asked for").isBefore(WorkingDays.endOf(received.clock().dueOn()));
        assertRefused("followup.refusal.mistakeAlready", () -> takeBackReceipt(id));
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
    void theSlipOfAFilingThatGoesWithTheReceiptShowsNone() {
        SubmissionId id = filings.opened(Channel.POST);
        Slips.Details details = new Slips.Details(null, null, "RR123", null);
        cases.does(id, "Hand in", () -> slips.handIn(id, cases.today().minusDays(2), filings.receipt(2), details));

        takeBackReceipt(id);
        cases.does(id, "Hand in", () -> slips.handIn(id, cases.today().minusDays(2), filings.receipt(1), details));
        takeBackReceipt(id);

        assertThat(as.role(Role.LAWYER, () -> slips.of(id))).extracting(Slip::mistake).as("the filing on a day of its own stays")
                .containsExactlyInAnyOrder(WHY, null);
    }

    @Test
    void silenceByAReceiptOfAnotherLetterIsNone() {
        SubmissionId id = filings.handedIn(60);
        filings.receive(id, 50);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        assertThat(hasOwnTerm(id)).isTrue();
        assertThat(onTheBoard(id)).contains("FILING");

        takeBackReceipt(id);

        assertThat(onTheBoard(id)).isEmpty();

        assertThat(submissions.find(id).silent()).isNull();
        assertThat(hasOwnTerm(id)).isFalse();
        assertThat(cases.waiting(id)).isEmpty();
        assertAwaitsReceipt(id, 60);
    }

    @Test
    void aSecondFilingOnADayOfItsOwnStaysWhereItsReceiptIsTakenBack() {
        SubmissionId id = filedAnotherWay(9);
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(3), filings.receipt(2)));

        takeBackReceipt(id);

        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(3));
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(9));
        assertThat(cases.waiting(id)).isEmpty();
        assertAwaitsReceipt(id, 3);
    }

    @Test
    void whatHadComeBackIsNotFiledAgainForThatNorBecauseItsFirstDayWasCorrected() {
        SubmissionId id = filedAnotherWay(9);
        filings.receive(id, 2);
        assertThat(cases.waiting(id)).isEmpty();
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(8)));

        takeBackReceipt(id);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(8));
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    /** Nobody registered it, and it is to be handed in once more. */
    private SubmissionId filedAnotherWay(int firstDaysAgo) {
        SubmissionId id = filings.handedIn(firstDaysAgo);
        timers.goesOff(id);
        cases.does(id, "Chase registration", () -> submissions.giveUpRegistration(id));
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, Channel.POST, ""));
        return id;
    }

    @Test
    void whatWasPassedOnIsOnlySaidToBeThereOnceTheOtherBodysReceiptIsTakenBack() {
        SubmissionId first = filings.registeredWithDemands(2, 9);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 8, 1).id();
        filings.receive(other, 5);
        assertThat(submissions.find(other).isOnlySaidToBePassedOn()).isFalse();

        takeBackReceipt(other);

        assertThat(submissions.find(other).isOnlySaidToBePassedOn()).isTrue();
        assertThat(submissions.find(first).isClockRunning()).as("the first has its part as before").isTrue();
        assertAwaitsReceipt(other, 8);
    }

    @Test
    void noDayOfOursIsLeftForWhatRunsByNoKnownTerm() {
        SubmissionId id = filings.handedIn(9);
        as.role(Role.LAWYER, () -> filedAs.correct(id, Appeal.Kind.CRIME_REPORT, "It is a report of a crime."));
        filings.receive(id, 2);
        assertThat(as.role(Role.LAWYER, () -> submissions.watchedUntil(submissions.find(id)))).isPresent();
        assertThat(onTheBoard(id)).containsExactly("REPLY");

        takeBackReceipt(id);

        assertThat(jdbc.sql("select count(*) from watch_day where submission = ?").param(id.value()).query(Integer.class).single()).isZero();
        assertThat(onTheBoard(id)).isEmpty();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");
    }

    @Test
    void aReplyThatWasTakenForANoticeIsTakenBackOnceTheNoticeIsAndThenTheReceipt() {
        SubmissionId id = filings.handedIn(10);
        filings.receive(id, 8);
        filings.reply(id);
        LocalDate until = submissions.find(id).clock().dueOn().plusDays(7);
        cases.does(id, "Assess reply", () -> extensions.assess(id, submissions.find(id).version(),
                new Extensions.Notice(cases.today(), cases.today(), until, "Another body is asked.")));
        Reply reply = reply(id);
        assertRefused("followup.refusal.assessed", () -> takeBack(reply));
        as.role(Role.INTAKE, () -> extensions.recordedByMistake(extensions.of(id).getFirst().id(), WHY));
        assertRefused("followup.refusal.bodyHasIt", () -> takeBackReceipt(id));
        LocalDate due = submissions.find(id).clock().dueOn();

        takeBack(reply);

        assertThat(submissions.find(id).clock().dueOn()).as("the wait goes on").isEqualTo(due);
        assertThat(cases.waiting(id)).isEmpty();
        takeBackReceipt(id);
        assertAwaitsReceipt(id, 10);
    }

    @Test
    void aReplyThatWasTakenForAPassingOnIsTakenBackOnceThatIs() {
        SubmissionId id = filings.registeredWithDemands(2, 10);
        filings.reply(id);
        cases.does(id, "Assess reply", () -> passingOn.assess(id, submissions.find(id).version(), filings.passedOn(id, filings.anotherBody(), 0, 1)));
        Reply reply = reply(id);
        assertRefused("followup.refusal.assessed", () -> takeBack(reply));
        SubmissionId other = as.role(Role.LAWYER, () -> passingOn.after(submissions.find(id))).getFirst().id();
        as.role(Role.LAWYER, () -> forwardings.takeBack(other, WHY));

        windows.of(Role.INTAKE).open(filings.page(id)).write("followup.mistake.reason", WHY).press("followup.mistake.takeBack");

        assertThat(as.role(Role.LAWYER, () -> submissions.repliesTo(id))).isEmpty();
        takeBackReceipt(id);
        assertThat(cases.waiting(id)).containsExactly("Hand in");
    }

    @Test
    void whatTheBodyWroteOfTheFirstFilingDoesNotSayThatItHasTheSecond() {
        SubmissionId id = filings.registered(9);
        filings.reply(id);
        filings.assess(id, NextStep.FILE_AGAIN);
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, Channel.POST, ""));
        filings.register(id, 0);

        takeBackReceipt(id);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(cases.waiting(id)).containsExactly("Correct address");
        filings.receive(id, 0);
        filings.reply(id);
        filings.assess(id, NextStep.WAIT);
        assertRefused("followup.refusal.bodyHasIt", () -> takeBackReceipt(id));
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

    /** Of its terms, and ours; not of steps. */
    private List<String> onTheBoard(SubmissionId id) {
        return jdbc.sql("select kind from running_deadline where record = ? and kind <> 'STEP' order by kind").param(id.value())
                .query(String.class).list();
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
