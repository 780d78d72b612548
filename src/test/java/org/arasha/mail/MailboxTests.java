package org.arasha.mail;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.evidence.Files;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class MailboxTests {

    private final Mailbox mailbox;
    private final List<ImapAccount> accounts;
    private final IncomingMails mails;
    private final Outbox outbox;
    private final Postman postman;
    private final EmbeddedMailServer server;
    private final MailReader reader;
    private final MailFromOutside incoming;
    private final Arrivals arrivals;
    private final Tidings tidings;
    private final Files files;
    private final HeardMail heard;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final UUID topic = UUID.randomUUID();
    private final String key = "submission:" + topic;
    private final String messageId = "<submission=3a" + topic + "@arasha.example>";
    private final String sender = "office-" + topic + "@example.kz";

    MailboxTests(Mailbox mailbox, List<ImapAccount> accounts, IncomingMails mails, Outbox outbox, Postman postman, EmbeddedMailServer server, MailReader reader, MailFromOutside incoming,
            Arrivals arrivals, Tidings tidings, Files files, HeardMail heard, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.mails = mails;
        this.outbox = outbox;
        this.postman = postman;
        this.server = server;
        this.reader = reader;
        this.incoming = incoming;
        this.arrivals = arrivals;
        this.tidings = tidings;
        this.files = files;
        this.heard = heard;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @BeforeEach
    void aMailHasBeenSent() {
        transaction.executeWithoutResult(t -> outbox.send(
                new OutgoingMail(key, topic, sender, "Обращение", "Текст", List.of())));
        postman.deliverDue();
    }

    @Test
    void findsAReplyByTheMailItAnswers() throws IOException {
        reader.replyTo(key, sender, "Хатыңыз тіркелді");
        mailbox.fetch();

        IncomingMail mail = find(received().mail());
        assertThat(mail.state()).isEqualTo(IncomingMail.State.MATCHED);
        assertThat(mail.sender()).isEqualTo(sender);
        assertThat(mail.subject()).startsWith("Re: Обращение [AR-");
        assertThat(mail.text()).isEqualToIgnoringNewLines("Хатыңыз тіркелді");
        assertThat(new String(files.open(mail.raw()).readAllBytes(), StandardCharsets.UTF_8)).contains("In-Reply-To: " + messageId);
    }

    @Test
    void findsAReplyByTheReferenceInItsSubject() {
        arrives("Subject: Your letter [" + reference().toLowerCase() + "]\n\nRegistered.");

        assertThat(find(received().mail()).topic()).isEqualTo(topic);
    }

    @Test
    void cameOnTheDayOnWhichTheServerTookItHoweverLateItIsFetched() throws MessagingException {
        ImapAccount letters = accounts.stream().filter(one -> one.box() == Postbox.LETTERS).findFirst().orElseThrow();
        Instant longAgo = Instant.parse("2026-03-02T10:00:00Z");
        // Put in over IMAP, a message bears the date that it says itself.
        MimeMessage message = MailFromOutside.message(sender, "Date: Mon, 2 Mar 2026 15:00:00 +0500\nIn-Reply-To: " + messageId + "\n\nRegistered.");
        try (Store store = Session.getInstance(letters.properties()).getStore(letters.protocol())) {
            store.connect(letters.host(), letters.port(), letters.user(), letters.password());
            store.getFolder("INBOX").appendMessages(new Message[] {message});
        }
        mailbox.fetch();

        assertThat(find(received().mail()).receivedAt().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(longAgo);
    }

    @Test
    void leavesToAPersonWhatItCannotMatchAndIsToldOnce() {
        arrives("Subject: About your letter\n\nRegistered.");
        IncomingMail mail = waiting();
        assertThat(replies()).isEmpty();

        as.role(Role.INTAKE, () -> mails.assign(mail.id(), topic));

        assertThat(received().mail()).isEqualTo(mail.id());
        for (Runnable again : List.<Runnable>of(() -> mails.assign(mail.id(), UUID.randomUUID()), () -> mails.ignore(mail.id()))) {
            assertRefused("mail.refusal.dealtWith", () -> as.role(Role.LAWYER, again));
        }
        mailbox.fetch();
        assertThat(replies()).hasSize(1);
        assertThat(find(mail.id()).topic()).isEqualTo(topic);
    }

    @Test
    void putsAsideWhatAPersonIgnoresAndFindsItAgain() {
        arrives("Subject: Buy now\n\nCheap.");
        IncomingMail mail = waiting();
        int count = as.role(Role.MANAGER, mails::countUnmatched);
        as.role(Role.MANAGER, () -> mails.ignore(mail.id()));

        assertThat(as.role(Role.MANAGER, mails::countUnmatched)).isEqualTo(count - 1);
        assertThat(as.role(Role.MANAGER, () -> mails.putAside(null))).extracting(IncomingMail::id).contains(mail.id());
        assertThat(trail(mail)).containsExactly("MailPutAside");

        assertThat(as.role(Role.MANAGER, () -> mails.unmatched(null))).noneMatch(other -> other.id().equals(mail.id()));
        assertThat(find(mail.id()).state()).isEqualTo(IncomingMail.State.IGNORED);

        as.role(Role.INTAKE, () -> mails.assign(mail.id(), topic));
        assertThat(received().mail()).isEqualTo(mail.id());
        assertThat(trail(mail)).containsExactly("MailPutAside", "MailAssigned");
    }

    @Test
    void showsWhatWaitsPageByPage() {
        for (int i = 0; i < IncomingMails.PAGE + 1; i++) {
            server.deliver(MailFromOutside.message(sender, "Subject: About letter " + i + "\n\nRegistered."));
        }
        mailbox.fetch();

        List<IncomingMail> first = as.role(Role.LAWYER, () -> mails.unmatched(null));
        List<IncomingMail> second = as.role(Role.LAWYER, () -> mails.unmatched(first.getLast()));

        assertThat(first).hasSize(IncomingMails.PAGE);
        List<IncomingMailId> both = Stream.concat(first.stream(), second.stream()).map(IncomingMail::id).toList();
        assertThat(both).hasSizeGreaterThan(IncomingMails.PAGE).doesNotHaveDuplicates();
        assertThat(Stream.concat(first.stream(), second.stream()).filter(mail -> mail.sender().equals(sender)))
                .hasSize(IncomingMails.PAGE + 1);
    }

    @Test
    void leavesToAPersonWhatAMachineSentAboutNoMailOfOurs() {
        arrives("Auto-Submitted: auto-replied\nSubject: No. 5 of your appeal\n\nRegistered.");

        assertThat(waiting().subject()).isEqualTo("No. 5 of your appeal");
    }

    private List<String> trail(IncomingMail mail) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(mail.id().value()).query(String.class).list();
    }

    @Test
    void tellsOfABounce() {
        arrives("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(messageId));

        assertThat(heard.about(topic)).contains(new MailBounced(topic, key)).noneMatch(MailReceived.class::isInstance);
        assertThat(as.role(Role.LAWYER, () -> mails.about(topic))).singleElement().matches(IncomingMail::bounce);
    }

    @Test
    void takesAnAbsenceNoteForNoReplyUnlessAPersonSaysSo() {
        arrives("In-Reply-To: " + messageId + "\nAuto-Submitted: auto-replied\nSubject: Away\n\nBack on Monday.");

        IncomingMail mail = as.role(Role.LAWYER, () -> mails.about(topic)).getFirst();
        assertThat(mail.state()).isEqualTo(IncomingMail.State.AUTOMATIC);
        assertThat(replies()).isEmpty();

        as.role(Role.LAWYER, () -> mails.assign(mail.id(), topic));
        assertThat(replies()).hasSize(1);
    }

    @Test
    void keepsAMessageOnce() {
        String message = "Message-ID: <%s@example.kz>\nIn-Reply-To: %s\n\nRegistered.".formatted(UUID.randomUUID(), messageId);
        arrives("Received: by one\n" + message);
        arrives("Received: by two\n" + message);

        assertThat(replies()).hasSize(1);
        assertThat(as.role(Role.LAWYER, () -> mails.about(topic))).hasSize(1);
    }

    @Test
    void startsAnewWhenTheServerNumbersAnew() {
        arrives("In-Reply-To: " + messageId + "\n\nRegistered.");
        jdbc.sql("update mailbox_position set uid_validity = uid_validity - 1").update();

        assertThat(mailbox.fetch()).isZero();
        assertThat(replies()).hasSize(1);
    }

    @Test
    void goesOnAfterAMessageThatCannotBeRead() {
        server.deliver(MailFromOutside.message(sender, "Subject: =?x-no?B?!!?= \0\nContent-Type: multipart/mixed\n\n\0\0"));
        server.deliver(MailFromOutside.message(sender, "In-Reply-To: " + messageId + "\nContent-Type: text/plain; charset=none\n\nA\0B"));

        assertThat(mailbox.fetch()).isEqualTo(2);
        assertThat(find(received().mail()).text()).startsWith("AB");
    }

    @Test
    void keepsTheWordsOfAReplyOfFortyMegabytesWithoutItsFiles() {
        arrives("In-Reply-To: " + messageId + """

                Subject: All our files
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Тексерілді.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=all.pdf

                %s--b--
                """.formatted(("x".repeat(998) + "\n").repeat(40_000)));

        IncomingMail mail = find(received().mail());
        assertThat(mail.note()).isEqualTo(IncomingMail.Note.TOO_LARGE);
        assertThat(mail.subject()).isEqualTo("All our files");
        assertThat(mail.text()).isEqualTo("Тексерілді.");
        assertThat(mail.raw()).isNull();
    }

    @Test
    void takesNoMoreIntoMemoryThanIsKept() throws IOException {
        try (BoundedBytes bytes = new BoundedBytes(4)) {
            bytes.write(new byte[] {1, 2, 3});
            bytes.write(4);
            assertThatThrownBy(() -> bytes.write(5)).isInstanceOf(BoundedBytes.Full.class);
            assertThat(bytes.toByteArray()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void isToldAgainWhenAListenerFails() {
        heard.failOn(topic);
        arrives("In-Reply-To: " + messageId + "\n\nRegistered.");
        assertThat(replies()).isEmpty();

        heard.failNoMore();
        assertThat(mailbox.fetch()).isZero();
        mailbox.fetch();
        assertThat(replies()).hasSize(1);
    }

    @Test
    void waitsForAMailboxThatIsDown() {
        ImapAccount nobody = new ImapAccount(Postbox.LETTERS, "127.0.0.1", 1, "a", "b", false);

        Mailbox down = new Mailbox(List.of(nobody), arrivals, tidings, Clock.systemUTC());
        assertThat(down.fetch()).isZero();
        assertThat(nobody.toString()).doesNotContain("b,");
    }

    @Test
    void saysWhenAMailboxHasBeenDownForHalfAnHour() {
        List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-03-02T10:00:00Z")));
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now.getLast());
        Mailbox down = new Mailbox(List.of(new ImapAccount(Postbox.LETTERS, "127.0.0.1", 1, "a", "b", false)), arrivals, tidings, clock);
        var health = new MailboxHealthIndicator(down);

        down.fetch();
        now.add(now.getLast().plus(Duration.ofMinutes(29)));
        down.fetch();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        now.add(now.getLast().plus(Duration.ofMinutes(1)));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        now.add(now.getLast().minus(Duration.ofDays(1)));
        down.fetch();
        now.add(now.getLast().plus(Duration.ofMinutes(30)));
        assertThat(health.health().getStatus()).as("half an hour after the clock was set back").isEqualTo(Status.OUT_OF_SERVICE);
        mailbox.fetch();
        assertThat(new MailboxHealthIndicator(mailbox).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aMailboxWhoseMailCannotBeKeptIsDownAndTheOtherIsReadAllTheSame() {
        Arrivals full = mock(AdditionalAnswers.delegatesTo(arrivals));
        doThrow(new Refusal("evidence.refusal.full")).when(full).keep(eq(Postbox.LETTERS), any(), any(), any(), anyLong(), anyLong());
        Tidings told = mock();
        Clock clock = Clock.systemUTC();
        Mailbox mailboxes = new Mailbox(accounts, full, told, clock);
        server.deliver(MailFromOutside.message(sender, "Subject: About your letter\n\nRegistered."));

        assertThat(mailboxes.fetch()).isZero();

        assertThat(mailboxes.isUnreadableFor(Duration.ZERO)).isTrue();
        verify(full).lastUid(eq(Postbox.REPORTS), anyLong());
        verify(told).tellWhatIsNew();
        assertThat(mailbox.fetch()).as("nothing is lost").isEqualTo(1);
    }

    @Test
    void isNotForEverybody() {
        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> mails.unmatched(null))).isInstanceOf(AccessDeniedException.class);
    }

    private void arrives(String message) {
        incoming.arrives(sender, message);
    }

    private IncomingMail waiting() {
        return as.role(Role.LAWYER, () -> mails.unmatched(null)).stream().filter(mail -> mail.sender().equals(sender)).findFirst().orElseThrow();
    }

    private IncomingMail find(IncomingMailId id) {
        return as.role(Role.LAWYER, () -> mails.find(id));
    }

    private MailReceived received() {
        assertThat(replies()).hasSize(1);
        return replies().getFirst();
    }

    private List<MailReceived> replies() {
        return heard.about(topic).stream().filter(MailReceived.class::isInstance).map(MailReceived.class::cast).toList();
    }

    private String reference() {
        return jdbc.sql("select reference from outgoing_mail where topic = ?").param(topic).query(String.class).single();
    }
}
