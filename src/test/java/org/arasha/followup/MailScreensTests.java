package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.mail.BadServers;
import org.arasha.mail.Postman;
import org.arasha.mail.StrangersMail;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the mail is on the screen, and nothing that came in is out of reach. */
@ArashaTest
record MailScreensTests(Windows windows, Cases cases, Filings filings, Submissions submissions, Postman postman, BadServers servers,
        StrangersMail strangers, Senders senders, JdbcClient jdbc, As as) {

    @Test
    void eachSendingIsShownWithItsState() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        Window window = windows.of(Role.LAWYER).open(page(submission));
        assertThat(window.text()).contains(window.words("followup.mail.WAITING", 0));

        postman.deliverDue();
        strangers.arrives("Return-Path: <>\nSubject: Failure\nIn-Reply-To: " + messageId(submission) + "\n\nNo such user.");

        for (Language reader : Language.values()) {
            Window after = windows.of(Role.LAWYER).speak(reader).open(page(submission));
            assertThat(after.text()).contains(after.words("followup.mail.SENT"), submission.route().email(), "Failure",
                    after.words("followup.mail.bounced", after.words("followup.mail.noCode"))).doesNotContain("undeliverable");
        }
        assertThat(windows.of(Role.VERIFIER).open(page(submission)).offers("followup.mail.isReply")).isFalse();
    }

    @Test
    void whatTheServerOfTheBodySaysItHasIsDelivered() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        postman.deliverDue();
        assertThat(delivered(submission, Language.EN)).isFalse();

        strangers.arrives("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: delivered
                Status: 2.1.5

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(messageId(submission)));

        for (Language reader : Language.values()) {
            assertThat(delivered(submission, reader)).as(reader.name()).isTrue();
        }
        assertThat(cases.waiting(submission.id())).isEmpty();
    }

    private boolean delivered(Submission submission, Language reader) {
        Window window = windows.of(Role.LAWYER).speak(reader).open(page(submission));
        return window.text().contains(window.words("followup.mail.delivered", "|").split("\\|")[0]);
    }

    @Test
    void saysThatALetterMayHaveLeftTwiceAndThatTheMailServerIsAway() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        doubt(submission);
        jdbc.sql("insert into mail_server_away (next_at) values (now())").update();
        Window window = windows.of(Role.LAWYER).open(page(submission));
        assertThat(window.text()).contains(window.words("followup.mail.inDoubt.WAITING"),
                window.words("followup.mail.serverAway", "|").split("\\|")[0]);

        postman.deliverDue();
        window.open("work").open(page(submission));
        assertThat(window.text()).contains(window.words("followup.mail.inDoubt.SENT"));
    }

    /** As a node leaves it that died while it was sending. */
    private void doubt(Submission submission) {
        jdbc.sql("update outgoing_mail set in_doubt = 1 where topic = ?").param(submission.id().value()).update();
    }

    @Test
    void aServerThatIsDownAndOneThatRefusesAreOnTheScreen() {
        postman.deliverDue();
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        servers.isDown();
        assertShown(submission, "followup.mail.WAITING", 0);
        assertThat(cases.waiting(submission.id())).as("nobody has to do anything").isEmpty();

        comesDue(submission);
        servers.refuses("550 5.1.1 No such user");

        assertShown(submission, "followup.mail.FAILED", "550");
        assertThat(cases.waiting(submission.id())).containsExactly("Correct address");
    }

    private void assertShown(Submission submission, String key, Object argument) {
        for (Language reader : Language.values()) {
            Window window = windows.of(Role.LAWYER).speak(reader).open(page(submission));
            assertThat(window.text()).contains(window.words(key, argument));
        }
    }

    private void comesDue(Submission submission) {
        jdbc.sql("update mail_server_away set next_at = now()").update();
        jdbc.sql("update outgoing_mail set due_at = now() where topic = ?").param(submission.id().value()).update();
    }

    @Test
    void whatAMachineSentBecomesAReplyByOneClick() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        strangers.arrives("Auto-Submitted: auto-replied\nSubject: No. 5\nIn-Reply-To: " + messageId(submissions.find(id)) + "\n\nWe refuse.");
        Window window = windows.of(Role.LAWYER).open(page(submissions.find(id)));
        assertThat(window.text()).contains(window.words("followup.mail.automatic"));

        window.press("followup.mail.isReply");

        assertThat(window.text()).contains("We refuse.").doesNotContain(window.words("followup.mail.automatic"));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
    }

    @Test
    void whoeverWritesIsNamedAndWhoIsNotOfTheBodyIsMarkedAlsoWhereItIsAssessed() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        String about = "About " + UUID.randomUUID();
        strangers.arrives("Subject: " + about + "\nIn-Reply-To: " + messageId(submissions.find(id)) + "\n\nWe have it.");
        for (String page : List.of("", "/assess")) {
            Window window = windows.of(Role.LAWYER).open(page(submissions.find(id)) + page);
            assertThat(window.text()).contains(about, "office@authority.example").doesNotContain(window.words("followup.mail.notOfTheBody"));
        }

        jdbc.sql("update incoming_mail set sender = 'signs@partner.example' where topic = ?").param(id.value()).update();

        for (String page : List.of("", "/assess")) {
            Window window = windows.of(Role.LAWYER).open(page(submissions.find(id)) + page);
            assertThat(window.text()).contains("signs@partner.example", window.words("followup.mail.notOfTheBody"));
        }
    }

    @Test
    void whoHasAnAddressWhereEverybodyHasOneIsNotOfTheBody() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        jdbc.sql("update authority set email = 'akimat@mail.ru' where id = ?").param(submission.authority().value()).update();

        assertThat(as.role(Role.LAWYER, () -> senders.isOfTheBody(submission, "Akimat@mail.ru"))).isTrue();
        assertThat(as.role(Role.LAWYER, () -> senders.isOfTheBody(submission, "somebody@mail.ru"))).isFalse();
    }

    @Test
    void saysWhereToFindWhatWasTooLargeToKeep() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        postman.deliverDue();
        strangers.arrives("Subject: All files\nIn-Reply-To: " + messageId(submission) + "\n\n" + ("x".repeat(998) + "\n").repeat(27_000));

        Window window = windows.of(Role.LAWYER).open(page(submission));

        assertThat(window.text()).contains(window.words("mail.note.TOO_LARGE", 25));
    }

    @Test
    void saysWhereToFindWhatCouldNotBeFetched() {
        jdbc.sql("""
                insert into incoming_mail (id, fingerprint, nature, state, sender, subject, body, note, received_at, told, box)
                values (gen_random_uuid(), ?, 'REPLY', 'UNMATCHED', '', '', '', 'UNREADABLE', now(), true, 'LETTERS')""")
                .param(UUID.randomUUID().toString()).update();

        for (Language reader : Language.values()) {
            Window window = windows.of(Role.LAWYER).speak(reader).open("mail/unmatched");
            assertThat(window.text()).contains(window.words("mail.note.notFetched", "|").split("\\|")[0]);
        }
    }

    @Test
    void mailThatWasPutAsideIsFoundAgainAndAssigned() {
        Submission submission = submissions.find(filings.opened(Channel.MAIL));
        postman.deliverDue();
        String subject = "About " + UUID.randomUUID();
        strangers.arrives("Subject: " + subject + "\n\nRegistered.");
        Window window = windows.of(Role.INTAKE).open("mail/unmatched");
        assertThat(window.all(SideNavItem.class).filter(item -> item.getLabel().equals(window.words("followup.unmatched"))))
                .singleElement().satisfies(item -> assertThat(item.getSuffixComponent()).isNotNull());
        window.press(beside(window, subject, "followup.ignore"));
        assertThat(window.text()).doesNotContain(subject);

        window.all(Details.class).forEach(one -> one.setOpened(true));
        assertThat(window.text()).contains(subject);
        number(window, subject).setValue("2019-A1-999");
        window.press(beside(window, subject, "followup.assign"));
        assertThat(window.text()).contains(subject);
        number(window, subject).setValue(" " + submission.number().toLowerCase() + " ");
        window.press(beside(window, subject, "followup.assign"));

        assertThat(window.text()).doesNotContain(subject);
        assertThat(cases.waiting(submission.id())).containsExactly("Assess reply");
    }

    @Test
    void aLateReplyIsAssessedOnItsScreen() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        filings.reply(id);
        Window window = windows.of(Role.LAWYER).open(page(submissions.find(id)) + "/assess-late").press("desk.claim");
        assertThat(window.text()).contains(window.words("followup.next.LEAVE"))
                .doesNotContain(window.words("followup.next.FILE_AGAIN"));

        window.fill("followup.whatNext", NextStep.WAIT).press("followup.assess");

        assertThat(window.notices()).contains(window.words("followup.assessed.LEAVE"));
        assertThat(cases.waiting(id)).isEmpty();
    }

    private static Button beside(Window window, String subject, String key) {
        return window.all(Button.class).filter(one -> one.getText().equals(window.words(key)) && isIn(one, subject))
                .findFirst().orElseThrow();
    }

    private static TextField number(Window window, String subject) {
        return window.all(TextField.class).filter(one -> isIn(one, subject)).findFirst().orElseThrow();
    }

    /** Whether it is on the card of the mail with this subject. */
    private static boolean isIn(Component part, String subject) {
        Component card = part;
        while (!card.getElement().getClassList().contains("section")) {
            Optional<Component> around = card.getParent();
            if (around.isEmpty()) {
                return false;
            }
            card = around.get();
        }
        return card.getElement().getTextRecursively().contains(subject);
    }

    private static String page(Submission submission) {
        return "submissions/" + submission.number();
    }

    private static String messageId(Submission submission) {
        return "<submission-" + submission.id().value() + "-1@arasha.example>";
    }
}
