package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Channel;
import org.arasha.followup.NextStep;
import org.arasha.followup.Reply;
import org.arasha.followup.Result;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.mail.EmbeddedMailServer;
import org.arasha.mail.MailBounced;
import org.arasha.mail.Mailbox;
import org.arasha.mail.Postman;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class AppealFollowUpTests {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final Appeals appeals;
    private final Terms terms;
    private final Postman postman;
    private final EmbeddedMailServer mail;
    private final Mailbox mailbox;
    private final Timers timers;
    private final Coverage coverage;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final As as;

    AppealFollowUpTests(Cases cases, Filings filings, Submissions submissions, Appeals appeals, Terms terms,
            Postman postman, EmbeddedMailServer mail, Mailbox mailbox, Timers timers, Coverage coverage,
            ApplicationEventPublisher events, TransactionTemplate transaction, As as) {
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.appeals = appeals;
        this.terms = terms;
        this.postman = postman;
        this.mail = mail;
        this.mailbox = mailbox;
        this.timers = timers;
        this.coverage = coverage;
        this.events = events;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void passesEveryElementOfItsDiagram() {
        coverage.requireEveryElement("AppealFollowUp", this, "passesEveryElementOfItsDiagram");
    }

    @Test
    void mailIsSentReceivedAndAnswered() {
        SubmissionId id = mailed();
        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(id)).isEmpty();

        filings.receive(id, 0);
        assertClockRunsFrom(id, 0);

        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        filings.assess(id, NextStep.CLOSE);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void aReplyByMailIsItsReceiptToo() {
        SubmissionId id = mailed();

        replyByMail(id, "Тексерілді.");

        assertThat(replies(id)).extracting(Reply::text).containsExactly("Тексерілді.");
        assertThat(submission(id).receipt()).isEqualTo(new Submission.Receipt(cases.today(), null));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void whatIsRegisteredWhenHandedInStartsTheClock() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        assertThat(cases.waiting(id)).containsExactly("Hand in");

        filings.register(id, 3);

        assertThat(submission(id).filedOn()).isEqualTo(cases.today().minusDays(3));
        assertClockRunsFrom(id, 3);
    }

    @Test
    void withoutReceiptTheClockWaitsForIt() {
        SubmissionId id = filings.handedIn(3);
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(submission(id).clock()).isNull();

        filings.receive(id, 1);

        assertClockRunsFrom(id, 1);
    }

    @Test
    void aMissingReceiptIsChasedUntilItIsThere() {
        SubmissionId id = filings.handedIn(3);
        Instant first = timers.dueOf(id);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");

        cases.does(id, "Chase registration", () -> submissions.chased(id, null));
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(timers.dueOf(id)).isAfterOrEqualTo(first);

        timers.goesOff(id);
        cases.does(id, "Chase registration", () -> submissions.chased(id, filings.receipt(1)));
        assertClockRunsFrom(id, 1);
    }

    @Test
    void aReceiptEndsTheChase() {
        SubmissionId id = filings.handedIn(3);
        timers.goesOff(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
    }

    @Test
    void aBounceIsSentAnewToTheCorrectedAddress() {
        SubmissionId id = mailed();
        bounce(id);
        assertThat(submission(id).filedOn()).isNull();
        assertThat(cases.waiting(id)).containsExactly("Correct address");

        correct(id, Channel.MAIL, "right@authority.example");
        assertThat(submission(id).route()).isEqualTo(new Submission.Route(Channel.MAIL, "right@authority.example", 2));
        assertThat(cases.waiting(id)).isEmpty();
        postman.deliverDue();
        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        filings.receive(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aBounceEndsTheChaseAndAnotherWayIsTaken() {
        SubmissionId id = mailed();
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("Chase registration");

        bounce(id);
        assertThat(cases.waiting(id)).containsExactly("Correct address");

        correct(id, Channel.POST, "");
        assertThat(cases.waiting(id)).containsExactly("Hand in");
        filings.register(id, 0);
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aReceiptProvesThatABouncedMailHasArrived() {
        SubmissionId id = mailed();
        bounce(id);

        filings.receive(id, 0);

        assertThat(submission(id).filedOn()).isEqualTo(cases.today());
        assertClockRunsFrom(id, 0);
    }

    @Test
    void aReplyProvesThatABouncedMailHasArrived() {
        SubmissionId id = mailed();
        bounce(id);

        replyByMail(id, "We have it.");

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aMailThatAnswersAnEarlierAttemptIsKeptWhileAnotherWayIsTaken() {
        SubmissionId id = mailed();
        bounce(id);
        correct(id, Channel.POST, "");

        replyByMail(id, "Which letter?");

        assertThat(replies(id)).hasSize(1);
        assertThat(cases.waiting(id)).containsExactly("Hand in");
    }

    @Test
    void nothingIsReceivedBeforeItIsFiled() {
        SubmissionId id = filings.opened(Channel.POST);

        assertRefused("followup.refusal.notFiled", () -> filings.receive(id, 0));
        assertRefused("followup.refusal.notFiled", () -> filings.reply(id));
        assertThat(cases.waiting(id)).containsExactly("Hand in");
    }

    @Test
    void aLateBounceOfWhatWasReceivedChangesNothing() {
        SubmissionId id = mailed();
        filings.receive(id, 0);

        bounce(id);

        assertClockRunsFrom(id, 0);
    }

    @Test
    void silenceAfterTheTermIsALawyersDecision() {
        SubmissionId id = silent();
        assertThat(submission(id).silent()).isEqualTo(submission(id).clock().dueOn());
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");

        assertRefused("followup.refusal.silenceSatisfies", () -> decideOnSilence(id, NextStep.SATISFIED));
        assertRefused("followup.refusal.silenceSatisfies", () -> decideOnSilence(id, NextStep.WAIT));
        decideOnSilence(id, NextStep.CLOSE);
        assertClosed(id, Result.SILENT);
    }

    @Test
    void aReplyAfterTheTermIsStillAssessed() {
        SubmissionId id = silent();

        filings.reply(id);

        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        filings.assess(id, NextStep.SATISFIED);
        assertClosed(id, Result.ANSWERED);
    }

    @Test
    void aCorrectedReceiptMovesTheTermAndItsTimer() {
        SubmissionId id = filings.handedIn(30);
        filings.receive(id, 29);
        Instant before = timers.dueOf(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
        assertThat(timers.dueOf(id)).isAfter(before);
    }

    @Test
    void aCorrectedReceiptTakesSilenceBack() {
        SubmissionId id = filings.handedIn(30);
        filings.receive(id, 29);
        timers.goesOff(id);

        filings.receive(id, 2);

        assertClockRunsFrom(id, 2);
        assertThat(submission(id).silent()).isNull();
    }

    @Test
    void whereARecordDoesNotSayWhetherTheBodyRepliedNothingIsInvented() {
        SubmissionId waiting = filings.registered(2);
        notKnown(waiting);
        assertClosed(waiting, Result.NOT_KNOWN);

        SubmissionId silent = silent();
        notKnown(silent);
        assertClosed(silent, Result.NOT_KNOWN);
    }

    @Test
    void aReplyThatIsKnownCannotBeUnknown() {
        SubmissionId id = filings.replied();

        assertRefused("followup.refusal.notWaiting", () -> notKnown(id));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void whatIsNoReplyLetsTheClockRunOn() {
        SubmissionId id = filings.replied();

        filings.assess(id, NextStep.WAIT);

        assertClockRunsFrom(id, 2);
        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertThat(replies(id)).hasSize(2);
    }

    @Test
    void aFurtherReplyLiesBesideTheFirst() {
        SubmissionId id = filings.replied();

        filings.reply(id);

        assertThat(replies(id)).hasSize(2);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void aReplyIsGradedByEachDemand() {
        SubmissionId id = filings.replied();

        assertRefused("followup.refusal.gradeEach",
                () -> cases.does(id, "Assess reply", () -> submissions.assess(id, submissions.find(id).version(), Map.of(), NextStep.SATISFIED, "")));
        filings.assess(id, NextStep.SATISFIED);
        assertThat(submission(id).grades()).hasSize(1);
    }

    @Test
    void aSatisfiedOrClosedReplyEndsTheSubmission() {
        for (NextStep next : List.of(NextStep.SATISFIED, NextStep.CLOSE)) {
            SubmissionId id = filings.replied();
            filings.assess(id, next);

            assertClosed(id, Result.ANSWERED);
            assertThat(submission(id).next()).isEqualTo(next);
            assertThat(cases.waiting(incidentOf(id))).containsExactly("Record outcome");
        }
    }

    @Test
    void aComplaintOpensAnAppealThatTheIncidentWaitsFor() {
        for (NextStep next : List.of(NextStep.COMPLAINT, NextStep.PROSECUTOR, NextStep.COURT)) {
            SubmissionId id = filings.replied();
            filings.assess(id, next);
            assertClosed(id, Result.ANSWERED);
            assertThatAComplaintGoesOn(id);
        }
    }

    @Test
    void silenceMayBeComplainedOf() {
        SubmissionId id = silent();
        decideOnSilence(id, NextStep.COMPLAINT);
        assertClosed(id, Result.SILENT);
        assertThatAComplaintGoesOn(id);
    }

    @Test
    void theIncidentWaitsForEveryBody() {
        AppealId appeal = filings.appealApproved(Channel.POST, Channel.POST);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        both.forEach(id -> filings.register(id, 1));
        notKnown(both.getFirst());
        assertThat(cases.waiting(incidentOf(both.getFirst()))).isEmpty();

        notKnown(both.getLast());

        assertThat(cases.waiting(incidentOf(both.getFirst()))).containsExactly("Record outcome");
    }

    @Test
    void aClosedSubmissionTakesOnlyMail() {
        SubmissionId id = mailed();
        filings.receive(id, 0);
        notKnown(id);

        assertRefused("followup.refusal.closed", () -> filings.reply(id));
        replyByMail(id, "Late.");
        assertThat(replies(id)).hasSize(1);
        assertClosed(id, Result.NOT_KNOWN);
    }

    private void assertThatAComplaintGoesOn(SubmissionId id) {
        IncidentId incident = incidentOf(id);
        AppealId complaint = filings.of(incident);
        assertThat(appeals.find(complaint)).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Appeal.Kind.COMPLAINT);
            assertThat(one.follows()).isEqualTo(id.value());
        });
        assertThat(cases.waiting(complaint)).containsExactly("Draft appeal");
        assertThat(cases.waiting(incident)).isEmpty();
        filings.endUnanswered(complaint);
        assertThat(cases.waiting(incident)).containsExactly("Record outcome");
    }

    private SubmissionId mailed() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        return id;
    }

    private SubmissionId silent() {
        SubmissionId id = filings.registered(40);
        timers.goesOff(id);
        return id;
    }

    private void bounce(SubmissionId id) {
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(id.value(), "5.1.1")));
    }

    private void replyByMail(SubmissionId id, String text) {
        mail.replyTo("submission-" + id.value() + "-1", "office@authority.example", text);
        mailbox.fetch();
    }

    private void correct(SubmissionId id, Channel channel, String email) {
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, channel, email));
    }

    private void decideOnSilence(SubmissionId id, NextStep next) {
        cases.does(id, "No reply: what next?", () -> submissions.decideOnSilence(id, next, ""));
    }

    private void notKnown(SubmissionId id) {
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));
    }

    private void assertClockRunsFrom(SubmissionId id, int daysAgo) {
        Term term = terms.term(TermKind.REPLY, cases.today().minusDays(daysAgo));
        assertThat(submission(id).clock())
                .isEqualTo(new Submission.RunningClock(term.rule().id(), term.startsOn(), term.dueOn()));
        assertThat(submission(id).isClockRunning()).isTrue();
        assertThat(timers.dueOf(id)).isEqualTo(term.dueOn().atTime(23, 59, 59, 999_000_000).atZone(ALMATY).toInstant());
        assertThat(cases.waiting(id)).isEmpty();
    }

    private void assertClosed(SubmissionId id, Result result) {
        assertThat(submission(id).closedAt()).isNotNull();
        assertThat(submission(id).result()).isEqualTo(result);
        assertThat(cases.waiting(id)).isEmpty();
    }

    private static void assertRefused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    private Submission submission(SubmissionId id) {
        return submissions.find(id);
    }

    private List<Reply> replies(SubmissionId id) {
        return submissions.repliesTo(id);
    }

    private IncidentId incidentOf(SubmissionId id) {
        return appeals.find(submission(id).appeal()).incidentIds().getFirst();
    }
}
