package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailFromOutside;
import org.arasha.mail.Postman;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail that was matched with the wrong submission goes back among the unmatched ones, with all that was noted because of it. */
@ArashaTest
class MisplacedMailTests {

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final MisplacedMails misplaced;
    private final IncomingMails mails;
    private final MailFromOutside outside;
    private final Postman postman;
    private final JdbcClient jdbc;
    private final As as;

    private final String subject = "Your letter " + UUID.randomUUID();
    private IncomingMailId mail;

    MisplacedMailTests(Windows windows, Cases cases, Filings filings, Submissions submissions, Correspondence correspondence,
            MisplacedMails misplaced, IncomingMails mails, MailFromOutside outside, Postman postman, JdbcClient jdbc, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.misplaced = misplaced;
        this.mails = mails;
        this.outside = outside;
        this.postman = postman;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void aReplyComesThatNamesNoLetterOfOurs() {
        mail = arrives(subject);
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theTermRunsOnAndTheMailIsMatchedWithTheRightOne() {
        SubmissionId wrong = filings.registered(2);
        Submission before = submissions.find(wrong);
        assign(mail, wrong);
        assertThat(cases.waiting(wrong)).containsExactly("Assess reply");
        Window page = windows.of(Role.INTAKE).open("submissions/" + before.number());

        page.press("followup.notAboutThis");

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
    void isRefusedOnceALawyerHasSaidWhatFollowsFromIt() {
        SubmissionId id = filings.registered(2);
        assign(mail, id);
        Reply reply = reply(id);
        filings.assess(id, NextStep.WAIT);

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> misplaced.takeBack(reply.id()))).isInstanceOf(Refusal.class)
                .hasMessage("followup.refusal.assessed");
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

    private void takeBack(SubmissionId id) {
        Reply reply = reply(id);
        as.role(Role.INTAKE, () -> misplaced.takeBack(reply.id()));
    }

    private Reply reply(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id)).stream().filter(one -> mail.value().equals(one.mail())).findFirst().orElseThrow();
    }

    private IncomingMail.State state(IncomingMailId id) {
        return mails.find(id).state();
    }

    private List<String> trail(UUID record) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(record).query(String.class).list();
    }
}
