package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Channel;
import org.arasha.followup.Extensions.Notice;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailFromOutside;
import org.arasha.mail.Postman;
import org.arasha.workflow.Timers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that was matched with the wrong submission goes back among the unmatched ones, with all that was noted because of it. */
@ArashaTest
class MisplacedMailTests {

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final MisplacedReplies misplaced;
    private final Extensions extensions;
    private final FilingDays filingDays;
    private final FiledAs filedAs;
    private final Appeals appeals;
    private final CaseMembers members;
    private final Terms terms;
    private final Timers timers;
    private final IncomingMails mails;
    private final MailFromOutside outside;
    private final Postman postman;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final String subject = "Your letter " + UUID.randomUUID();
    private IncomingMailId mail;

    MisplacedMailTests(Windows windows, Cases cases, Filings filings, Submissions submissions, Correspondence correspondence,
            MisplacedReplies misplaced, Extensions extensions, FilingDays filingDays, FiledAs filedAs, Appeals appeals, CaseMembers members,
            Terms terms, Timers timers, IncomingMails mails, MailFromOutside outside, Postman postman, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.misplaced = misplaced;
        this.extensions = extensions;
        this.filingDays = filingDays;
        this.filedAs = filedAs;
        this.appeals = appeals;
        this.members = members;
        this.terms = terms;
        this.timers = timers;
        this.mails = mails;
        this.outside = outside;
        this.postman = postman;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @BeforeEach
    void aReplyComesThatNamesNoLetterOfOurs() {
        mail = arrives(subject);
    }

    @Test
    void theTermRunsOnAndTheMailIsMatchedWithTheRightOne() {
        SubmissionId wrong = filings.registered(2);
        Submission before = submissions.find(wrong);
        assign(mail, wrong);
        assertThat(cases.waiting(wrong)).containsExactly("Assess reply");
        Window page = windows.of(Role.INTAKE).open("submissions/" + before.number());

        page.press("followup.notAboutThis").confirm();

        assertThat(page.notices()).contains(page.words("followup.notAboutThis.done"));
        assertThat(page.offers("followup.notAboutThis")).isFalse();
        assertThat(windows.of(Role.INTAKE).open("mail/unmatched").text()).contains(subject);
        assertThat(cases.waiting(wrong)).isEmpty();
        Submission after = submissions.find(wrong);
        assertThat(after.replied()).isNull();
        assertThat(after.clock()).isEqualTo(before.clock());
        assertThat(after.isClockRunning()).isTrue();
        assertThat(trail(wrong.value())).contains("ReplyTakenBack");
        assertThat(trail(mail.value())).containsExactly("MailAssigned", "MailUnmatched");
        filings.reply(wrong);
        assertThat(cases.waiting(wrong)).as("the process still waits for the reply").containsExactly("Assess reply");

        SubmissionId right = filings.registered(2);
        assign(mail, right);
        assertThat(as.role(Role.LAWYER, () -> submissions.repliesTo(right))).hasSize(1);
    }

    @Test
    void aReceiptThatOnlyThisMailHadMadeIsTakenBackWithItsClock() {
        SubmissionId wrong = filings.handedIn(5);
        assign(mail, wrong);
        assertThat(submissions.find(wrong).clock()).isNotNull();

        takeBack(wrong);

        Submission after = submissions.find(wrong);
        assertThat(after.receipt()).isNull();
        assertThat(after.clock()).isNull();
        assertThat(after.filedOn()).isEqualTo(cases.today().minusDays(5));
        assertThat(cases.waiting(wrong)).doesNotContain("Assess reply");
        filings.receive(wrong, 3);
        assertThat(submissions.find(wrong).isClockRunning()).as("the process still waits for the receipt").isTrue();
    }

    @Test
    void whatWasNotHandedInIsStillToBe() {
        SubmissionId wrong = filings.opened(Channel.POST);
        assign(mail, wrong);

        takeBack(wrong);

        Submission after = submissions.find(wrong);
        assertThat(after.filedOn()).isNull();
        assertThat(after.route().firstFiledOn()).isNull();
        assertThat(cases.waiting(wrong)).containsExactly("Hand in");
        filings.register(wrong, 1);
        assertThat(submissions.find(wrong).isClockRunning()).isTrue();
    }

    @Test
    void whatWasMailedWaitsForItsReceipt() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        postman.deliverDue();
        assign(mail, wrong);

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(wrong)).isEmpty();
        filings.receive(wrong, 0);
        assertThat(submissions.find(wrong).isClockRunning()).isTrue();
    }

    @Test
    void anotherReplyIsStillToBeAssessedAndShowsTheReceipt() {
        SubmissionId wrong = filings.handedIn(5);
        received(mail, 4);
        assign(mail, wrong);
        assign(arrives("Another " + subject), wrong);
        assertThat(submissions.find(wrong).receipt().receivedOn()).isEqualTo(cases.today().minusDays(4));

        takeBack(wrong);

        Submission after = submissions.find(wrong);
        assertThat(after.receipt().receivedOn()).isEqualTo(cases.today());
        assertThat(after.firstReplied()).isEqualTo(cases.today());
        assertThat(cases.waiting(wrong)).containsExactly("Assess reply");
    }

    @Test
    void thatItLeftMeanwhileIsNotLost() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        assign(mail, wrong);
        postman.deliverDue();

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isEqualTo(cases.today());
        assertThat(submissions.find(wrong).route().firstFiledOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(wrong)).isEmpty();
        filings.receive(wrong, 0);
        assertThat(submissions.find(wrong).isClockRunning()).isTrue();
    }

    @Test
    void whatIsStillInTheOutboxIsNotedAsFiledWhenItLeaves() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        assign(mail, wrong);

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isNull();
        assertThat(cases.waiting(wrong)).isEmpty();
        postman.deliverDue();
        assertThat(submissions.find(wrong).filedOn()).isEqualTo(cases.today());
    }

    @Test
    void thatItCameBackMeanwhileIsNotLost() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        postman.deliverDue();
        assign(mail, wrong);
        outside.returns(wrong.value());
        assertThat(cases.waiting(wrong)).containsExactly("Assess reply");

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isNull();
        assertThat(cases.waiting(wrong)).containsExactly("Correct address");
    }

    @Test
    void thatItWasRefusedMeanwhileIsNotLost() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        assign(mail, wrong);
        jdbc.sql("update outgoing_mail set state = 'FAILED', done_at = now() where topic = ?").param(wrong.value()).update();

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isNull();
        assertThat(cases.waiting(wrong)).containsExactly("Correct address");
    }

    @Test
    void whatALawyerWasToFileAnotherWayIsStillToBe() {
        SubmissionId wrong = filings.handedIn(5);
        timers.goesOff(wrong);
        cases.does(wrong, "Chase registration", () -> submissions.giveUpRegistration(wrong));
        assign(mail, wrong);

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isEqualTo(cases.today().minusDays(5));
        assertThat(cases.waiting(wrong)).containsExactly("Correct address");
    }

    @Test
    void whatIsFiledAnotherWayAfterItCameBackIsStillToBeHandedIn() {
        SubmissionId wrong = filings.opened(Channel.MAIL);
        postman.deliverDue();
        outside.returns(wrong.value());
        cases.does(wrong, "Correct address", () -> submissions.correctAddress(wrong, Channel.POST, ""));
        assign(mail, wrong);

        takeBack(wrong);

        assertThat(submissions.find(wrong).filedOn()).isNull();
        assertThat(cases.waiting(wrong)).containsExactly("Hand in");
    }

    @Test
    void ourOwnTermRunsFromTheReplyThatIsLeft() {
        SubmissionId wrong = filings.registered(6);
        IncomingMailId first = arrives("First " + subject);
        received(first, 5);
        assign(first, wrong);
        assign(mail, wrong);
        assertThat(ownTerm(wrong)).isEqualTo(terms.term(TermKind.COMPLAINT, cases.today()).dueOn());

        takeBack(wrong);

        assertThat(ownTerm(wrong)).isEqualTo(terms.term(TermKind.COMPLAINT, cases.today().minusDays(5)).dueOn());
    }

    /** Our clock is ten days old, and no rule is known for what was filed. */
    @Test
    void theDayOnWhichItIsLookedAtStays() {
        SubmissionId wrong = filings.registered(10);
        as.role(Role.LAWYER, () -> filedAs.correct(wrong, Appeal.Kind.CRIME_REPORT, "It reports a crime."));
        jdbc.sql("update watch_day set due_on = due_on - 3 where submission = ?").param(wrong.value()).update();
        LocalDate day = watchDay(wrong);
        assign(mail, wrong);

        takeBack(wrong);

        assertThat(watchDay(wrong)).isEqualTo(day);
        assertThat(timers.dueOf(wrong)).isEqualTo(WorkingDays.endOf(day));
        assertThat(submissions.find(wrong).replied()).isNull();
    }

    @Test
    void oneThatALawyerFoundToBeNoReplyIsTakenBackAndAllStays() {
        SubmissionId id = filings.registered(2);
        assign(mail, id);
        filings.assess(id, NextStep.WAIT);
        Submission waits = submissions.find(id);
        filings.reply(id);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        windows.of(Role.LAWYER).open("submissions/" + waits.number()).press("followup.notAboutThis").confirm();

        assertThat(state(mail)).isEqualTo(IncomingMail.State.UNMATCHED);
        assertThat(as.role(Role.LAWYER, () -> submissions.repliesTo(id))).hasSize(1);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertThat(submissions.find(id).clock()).isEqualTo(waits.clock());
        assertThat(ownTerm(id)).isEqualTo(terms.term(TermKind.COMPLAINT, cases.today()).dueOn());
    }

    @Test
    void noReplyByWhoseReceiptTheWaitGoesOnIsTakenBackWithThatReceipt() {
        SubmissionId id = filings.handedIn(5);
        assign(mail, id);
        filings.assess(id, NextStep.WAIT);
        assertThat(submissions.find(id).isClockRunning()).isTrue();

        Window page = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number()).press("followup.notAboutThis");
        assertThat(question(page)).contains(page.words("followup.notAboutThis.hint"));
        page.confirm();

        assertAwaitsReceipt(id);
    }

    @Test
    void noReplyByWhoseReceiptABodySeemedSilentIsTakenBackWithTheSilence() {
        SubmissionId id = silentByTheReceiptOfTheMail();
        assertThat(ownTerm(id)).isNotNull();

        takeBack(id);

        assertThat(submissions.find(id).silent()).isNull();
        assertThat(jdbc.sql("select count(*) from own_term where id = ?").param(id.value()).query(Integer.class).single()).isZero();
        assertAwaitsReceipt(id);
    }

    private SubmissionId silentByTheReceiptOfTheMail() {
        SubmissionId id = filings.handedIn(60);
        received(mail, 50);
        assign(mail, id);
        filings.assess(id, NextStep.WAIT);
        timers.goesOff(id);
        assertThat(cases.waiting(id)).containsExactly("No reply: what next?");
        return id;
    }

    private void assertAwaitsReceipt(SubmissionId id) {
        assertThat(state(mail)).isEqualTo(IncomingMail.State.UNMATCHED);
        assertThat(submissions.find(id).receipt()).isNull();
        assertThat(submissions.find(id).clock()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
        filings.receive(id, 3);
        assertThat(submissions.find(id).isClockRunning()).as("the process still waits for the receipt").isTrue();
        assertThat(timers.dueOf(id)).isNotNull();
    }

    @Test
    void whoSentAnotherThatWasNoReplyHasItWhateverTheFirstWas() {
        SubmissionId id = filings.handedIn(5);
        assign(mail, id);
        filings.assess(id, NextStep.WAIT);
        filings.reply(id);
        filings.assess(id, NextStep.WAIT);
        Submission waits = submissions.find(id);
        Window page = windows.of(Role.LAWYER).open("submissions/" + waits.number()).press("followup.notAboutThis");
        assertThat(question(page)).contains(page.words("followup.notAboutThis.hintNoReply"));

        page.confirm();

        assertThat(submissions.find(id).receipt()).isEqualTo(waits.receipt());
        assertThat(submissions.find(id).isClockRunning()).isTrue();
        assertThat(cases.waiting(id)).isEmpty();
    }

    /** Three that answer something else come to one submission, and each is found to be no reply. */
    @Test
    void theReceiptIsThatOfTheFirstThatIsLeftAndGoesWithTheLast() {
        SubmissionId id = filings.handedIn(14);
        received(mail, 14);
        assign(mail, id);
        IncomingMailId second = arrives("Second " + subject);
        received(second, 3);
        assign(second, id);
        filings.assess(id, NextStep.WAIT);
        Submission waits = submissions.find(id);
        Window page = windows.of(Role.LAWYER).open("submissions/" + waits.number()).press("followup.notAboutThis");
        assertThat(question(page)).contains(page.words("followup.notAboutThis.hint"));

        takeBack(id);

        Submission after = submissions.find(id);
        assertThat(after.receipt().receivedOn()).isEqualTo(cases.today().minusDays(3));
        assertThat(after.clock().dueOn()).isAfter(waits.clock().dueOn());
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(after.clock().dueOn()));
        assertThat(cases.waiting(id)).isEmpty();

        mail = second;
        takeBack(id);

        assertAwaitsReceipt(id);
    }

    @Test
    void silenceByTheReceiptOfTheOneIsNoneByThatOfTheOther() {
        SubmissionId id = silentByTheReceiptOfTheMail();
        filings.reply(id);
        filings.assess(id, NextStep.WAIT);

        takeBack(id);

        assertThat(submissions.find(id).receipt().receivedOn()).isEqualTo(cases.today());
        assertThat(submissions.find(id).silent()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
        assertThat(submissions.find(id).isClockRunning()).isTrue();
    }

    @Test
    void theReceiptWithWhichItHasEndedStays() {
        SubmissionId id = filings.handedIn(5);
        assign(mail, id);
        filings.assess(id, NextStep.WAIT);
        as.role(Role.LAWYER, () -> submissions.replyNotKnown(id));

        assertStays(id);
    }

    @Test
    void oneThatALawyerFoundToExtendTheTermStays() {
        SubmissionId id = filings.registered(2);
        assign(mail, id);
        Notice notice = extension(id);
        cases.does(id, "Assess reply", () -> extensions.assess(id, submissions.find(id).version(), notice));

        assertStays(id);
    }

    private void assertStays(SubmissionId id) {
        Reply reply = reply(id);
        assertThat(windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number()).offers("followup.notAboutThis")).isFalse();
        assertRefused("followup.refusal.assessed", () -> as.role(Role.LAWYER, () -> misplaced.takeBack(reply.id())));
    }

    private Notice extension(SubmissionId id) {
        return new Notice(cases.today(), cases.today(), submissions.find(id).clock().dueOn().plusDays(7), "Another body is asked.");
    }

    @Test
    void whoHasExtendedTheTermMeanwhileHasIt() {
        SubmissionId id = filings.handedIn(5);
        assign(mail, id);
        Notice notice = extension(id);
        as.role(Role.INTAKE, () -> extensions.record(id, notice));

        takeBack(id);

        assertThat(submissions.find(id).receipt()).isNotNull();
        assertThat(submissions.find(id).isClockRunning()).isTrue();
        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whatWasFiledOnADayThatIsKnownMeanwhileIsNotHandedInAgain() {
        SubmissionId id = filings.opened(Channel.POST);
        assign(mail, id);
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(1)));

        takeBack(id);

        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today().minusDays(1));
        assertThat(cases.waiting(id)).doesNotContain("Hand in", "Assess reply");
        filings.receive(id, 0);
        assertThat(submissions.find(id).isClockRunning()).isTrue();
    }

    @Test
    void whatWasRefusedIsNotFiledBecauseADayWasCorrected() {
        SubmissionId id = filings.opened(Channel.MAIL);
        outside.returns(id.value());
        jdbc.sql("update outgoing_mail set state = 'FAILED', done_at = now() where topic = ?").param(id.value()).update();
        assertThat(cases.waiting(id)).containsExactly("Correct address");
        assign(mail, id);
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(1)));

        takeBack(id);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    @Test
    void whatHadComeBackIsNotFiledBecauseItsFirstDayWasCorrected() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        outside.returns(id.value());
        assign(mail, id);
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(1)));

        takeBack(id);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(1));
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    /** As such a database is found: late replies were kept before anybody kept whether they are assessed. */
    @Test
    void ofTheRepliesOfBeforeOnlyThoseThatWaitAreNotAssessed() {
        SubmissionId late = filings.replied();
        filings.assess(late, NextStep.CLOSE);
        filings.reply(late);
        SubmissionId closed = filings.replied();
        filings.assess(closed, NextStep.CLOSE);
        SubmissionId open = filings.registered(9);
        as.role(Role.INTAKE, () -> submissions.recordReply(open, cases.today().minusDays(5), "We have it."));
        filings.assess(open, NextStep.WAIT);
        filings.reply(open);

        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("alter table reply disable trigger user").update();
            jdbc.sql("update reply set assessed = false").update();
            jdbc.sql(marking()).update();

            assertThat(assessed(late)).containsExactlyInAnyOrder(true, false);
            assertThat(assessed(closed)).containsExactly(true);
            assertThat(assessed(open)).containsExactlyInAnyOrder(true, false);
        });
    }

    private static String marking() {
        try {
            String sql = new ClassPathResource("db/migration/followup/V26__take_misplaced_mails_back.sql").getContentAsString(StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("do $$"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Boolean> assessed(SubmissionId id) {
        return jdbc.sql("select assessed from reply where submission = ?").param(id.value()).query(Boolean.class).list();
    }

    @Test
    void whileItIsUnmatchedOnlyThoseSeeItWhoMaySeeWhatItWasTakenFrom() {
        SubmissionId wrong = filings.registered(2);
        UUID guarded = appeals.find(submissions.find(wrong).appeal()).incidentIds().getFirst().value();
        assign(mail, wrong);
        UserId member = as.newUser(Role.INTAKE);
        UserId other = as.newUser(Role.INTAKE);
        as.role(Role.MANAGER, () -> members.restrict(guarded, true));
        as.role(Role.MANAGER, () -> members.admit(guarded, member));
        Reply reply = as.user(member, () -> submissions.repliesTo(wrong)).getFirst();

        as.user(member, () -> misplaced.takeBack(reply.id()));

        assertThat(unmatched(member)).contains(mail);
        assertThat(unmatched(other)).doesNotContain(mail);
        assertThat(as.user(member, mails::countUnmatched)).isGreaterThan(as.user(other, mails::countUnmatched));
        assertHidden(() -> as.user(other, () -> mails.ignore(mail)));
        assertHidden(() -> as.user(other, () -> correspondence.original(mail)));
        SubmissionId right = filings.registered(2);
        assertHidden(() -> as.user(other, () -> correspondence.assign(mail, submissions.find(right).number())));
        as.user(member, () -> correspondence.assign(mail, submissions.find(right).number()));
        assertThat(as.user(other, () -> submissions.repliesTo(right))).hasSize(1);
    }

    @Test
    void isRefusedOnceALawyerHasSaidWhatFollowsFromIt() {
        SubmissionId id = filings.registered(2);
        assign(mail, id);
        Reply reply = reply(id);
        filings.assess(id, NextStep.CLOSE);

        assertRefused("followup.refusal.assessed", () -> as.role(Role.LAWYER, () -> misplaced.takeBack(reply.id())));
        assertThat(windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number()).offers("followup.notAboutThis")).isFalse();
    }

    @Test
    void whatWasClosedStaysSo() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        Submission closed = submissions.find(id);
        assign(mail, id);
        assertThat(cases.waiting(id)).containsExactly("Assess late reply");

        takeBack(id);

        assertThat(cases.waiting(id)).isEmpty();
        assertThat(submissions.find(id).version()).as("who read it with the mail assesses it anew").isGreaterThan(closed.version() + 1);
        assertThat(submissions.find(id).closedAt()).isEqualTo(closed.closedAt());
        assertThat(submissions.find(id).result()).isEqualTo(closed.result());
    }

    @Test
    void whatCameBeforeTheFilingIsMatchedByNobodyAndWhatRefersToItCameThatDay() {
        SubmissionId id = filings.registered(2);
        LocalDate filed = submissions.find(id).filedOn();
        received(mail, 3);
        jdbc.sql("update incoming_mail set state = 'IGNORED' where state = 'UNMATCHED' and id <> ?").param(mail.value()).update();
        Window page = windows.of(Role.INTAKE).open("mail/unmatched");
        page.write("followup.answers", submissions.find(id).number()).press("followup.assign");
        assertThat(page.complaint("followup.answers")).isEqualTo(page.words("followup.refusal.beforeFiling"));

        jdbc.sql("update incoming_mail set state = 'MATCHED', topic = ?, told = false where id = ?").params(id.value(), mail.value()).update();
        arrives("Another " + subject);

        assertThat(state(mail)).isEqualTo(IncomingMail.State.MATCHED);
        assertThat(submissions.find(id).filedOn()).isEqualTo(filed);
        assertThat(reply(id).receivedOn()).isEqualTo(filed);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void noReceiptMovesADayOfFilingBack() {
        Submission filed = submissions.find(filings.handedIn(2));

        assertThat(filed.received(new Submission.Receipt(cases.today().minusDays(4), null)).filedOn()).isEqualTo(filed.filedOn());
        assertThat(filed.unfiled().received(new Submission.Receipt(cases.today().minusDays(4), null)).filedOn()).isEqualTo(filed.filedOn());
    }

    private IncomingMailId arrives(String about) {
        outside.arrives("office@authority.example", "Subject: " + about + "\n\nNothing was found.");
        return new IncomingMailId(jdbc.sql("select id from incoming_mail where subject = ?").param(about).query(UUID.class).single());
    }

    private void received(IncomingMailId mail, int daysAgo) {
        jdbc.sql("update incoming_mail set received_at = received_at - make_interval(days => ?) where id = ?").params(daysAgo, mail.value()).update();
    }

    private void assign(IncomingMailId mail, SubmissionId id) {
        as.role(Role.INTAKE, () -> correspondence.assign(mail, submissions.find(id).number()));
    }

    private static String question(Window page) {
        return page.refresh().all(ConfirmDialog.class).findFirst().orElseThrow().getElement().getProperty("message");
    }

    private void takeBack(SubmissionId id) {
        Reply reply = reply(id);
        as.role(Role.INTAKE, () -> misplaced.takeBack(reply.id()));
    }

    private Reply reply(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id)).stream().filter(one -> mail.value().equals(one.mail())).findFirst().orElseThrow();
    }

    private LocalDate ownTerm(SubmissionId id) {
        return jdbc.sql("select due_on from own_term where id = ?").param(id.value()).query(LocalDate.class).single();
    }

    private LocalDate watchDay(SubmissionId id) {
        return jdbc.sql("select due_on from watch_day where submission = ?").param(id.value()).query(LocalDate.class).single();
    }

    private List<IncomingMailId> unmatched(UserId who) {
        return as.user(who, () -> mails.unmatched(null)).stream().map(IncomingMail::id).toList();
    }

    private static void assertHidden(ThrowingCallable deed) {
        assertRefused("mail.refusal.noSuchMail", deed);
    }

    private IncomingMail.State state(IncomingMailId id) {
        return mails.find(id).state();
    }

    private List<String> trail(UUID record) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(record).query(String.class).list();
    }
}
