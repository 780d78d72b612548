package org.arasha.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.ReturnedMail;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class OutboxTests {

    private final Outbox outbox;
    private final OutboxTable table;
    private final BadServers servers;
    private final Postman postman;
    private final OutboxHealthIndicator health;
    private final Files files;
    private final GreenMail server;
    private final HeardMail heard;
    private final ReturnedMail returned;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final UUID topic = UUID.randomUUID();
    private final String key = "submission:" + topic;
    private final String address = "office-" + topic + "@example.kz";

    OutboxTests(Outbox outbox, OutboxTable table, BadServers servers, Postman postman, OutboxHealthIndicator health,
            Files files, GreenMail server, HeardMail heard, ReturnedMail returned, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.outbox = outbox;
        this.table = table;
        this.servers = servers;
        this.postman = postman;
        this.health = health;
        this.files = files;
        this.server = server;
        this.heard = heard;
        this.returned = returned;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void sendsOncePerKey() throws Exception {
        send(address);
        send(address);
        postman.deliverDue();
        send(address);
        postman.deliverDue();

        assertThat(arrived()).singleElement().satisfies(message -> {
            assertThat(message.getMessageID()).isEqualTo("<submission=3a" + topic + "@arasha.example>");
            assertThat(message.getSubject()).matches("Обращение \\[AR-[2-9A-Z]{8}]");
            assertThat(GreenMailUtil.getBody(message)).isNotBlank();
        });
        assertThat(heard.about(topic)).singleElement().isInstanceOf(MailSent.class);
        assertThat(dispatchOf(key)).hasValueSatisfying(dispatch -> {
            assertThat(dispatch.state()).isEqualTo(SentMail.State.SENT);
            assertThat(dispatch.attempts()).isEqualTo(1);
        });
    }

    /** So that no machine answers it (RFC 3834); a body may answer a letter by machine, and it is a letter that people have written. */
    @Test
    void saysOfANoticeThatNobodyHasWrittenItAndOfNoLetter() throws Exception {
        send(address);
        transaction.executeWithoutResult(t -> {
            outbox.send(new OutgoingMail(key + ":one", topic, address, "Your day", "One", new Notice(null, null)));
            outbox.sendAll(List.of(new OutgoingMail(key + ":many", topic, address, "Your day", "Many", new Notice(null, null))));
        });
        postman.deliverDue();

        for (MimeMessage message : arrived()) {
            String[] said = message.getHeader("Auto-Submitted");
            if (message.getSubject().startsWith("Your day")) {
                assertThat(said).containsExactly("auto-generated");
            } else {
                assertThat(said).isNull();
            }
        }
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void sendsNothingOfATransactionThatRollsBack() {
        transaction.executeWithoutResult(t -> {
            outbox.send(mail(address, List.of()));
            t.setRollbackOnly();
        });
        postman.deliverDue();

        assertThat(arrived()).isEmpty();
        assertThat(dispatchOf(key)).isEmpty();
    }

    @Test
    void sendsFilesAndNotesIt() throws Exception {
        FileId file = files.store("жауап.pdf", "application/pdf", new ByteArrayInputStream("%PDF".getBytes(UTF_8))).id();
        transaction.executeWithoutResult(t -> outbox.send(mail(address, List.of(file))));
        postman.deliverDue();

        MimeMultipart parts = (MimeMultipart) arrived().getFirst().getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("жауап.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("%PDF");
        assertThat(files.custodyOf(file)).extracting(CustodyNote::handling).containsExactly(Handling.STORED, Handling.SENT);
    }

    @Test
    void keepsAMailWhileTheServerIsDownAndSendsItLater() {
        send(address);
        servers.isDown();

        assertThat(dispatchOf(key)).map(SentMail::state).contains(SentMail.State.WAITING);
        assertThat(lastError()).isEqualTo("ConnectException");
        assertThat(heard.about(topic)).isEmpty();

        postman.deliverDue();
        assertThat(arrived()).as("before its time").isEmpty();
        aMinutePasses();
        postman.deliverDue();
        assertThat(arrived()).hasSize(1);
        assertThat(dispatchOf(key)).as("no mail is to blame for a server that is down").map(SentMail::attempts).contains(1);
        assertThat(outbox.serverIsAwaySince()).isEmpty();
    }

    /** For five hours nobody answers; then it takes two mails, has a third without a word, and is gone again before it is back for good. */
    @Test
    void aServerThatWasAwayForHoursGetsAllInTheirOrderAndOnlyWhatMayHaveLeftTwice() {
        postman.deliverDue();
        IntStream.range(0, 6).forEach(this::queuedHoursAgo);
        for (int round = 0; round < 5; round++) {
            servers.postmanTo(RefusingServer.down()).deliverDue();
            aMinutePasses();
        }
        assertThat(outbox.about(topic)).hasSize(6).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(SentMail.State.WAITING);
            assertThat(mail.attempts()).isZero();
            assertThat(mail.inDoubt()).isZero();
        });
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsKeys("waiting", "serverAwaySince");

        TinySmtp[] half = new TinySmtp[1];
        List<String> answers = new ArrayList<>(List.of("250 ok", "250 ok"));
        half[0] = new TinySmtp(mail -> {
            if (answers.isEmpty()) {
                half[0].close();
                return null;
            }
            return answers.removeFirst();
        });
        servers.postmanTo(senderTo(half[0].port())).deliverDue();
        assertThat(numbers(half[0].taken())).containsExactly(0, 1, 2);
        assertThat(states()).containsExactly("SENT 0", "SENT 0", "WAITING 1", "WAITING 0", "WAITING 0", "WAITING 0");

        comeDue();
        aMinutePasses();
        postman.deliverDue();
        assertThat(numbers(arrived().stream().map(GreenMailUtil::getWholeMessage).toList())).containsExactly(2, 3, 4, 5);
        assertThat(states()).containsExactly("SENT 0", "SENT 0", "SENT 1", "SENT 0", "SENT 0", "SENT 0");
        assertThat(half[0].taken().getLast()).contains("Message-ID: " + messageIdOf(2));
        assertThat(acts()).containsExactly(messageIdOf(2));
        assertThat(heard.about(topic)).hasSize(6);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private void queuedHoursAgo(int number) {
        transaction.executeWithoutResult(t -> outbox.send(new OutgoingMail(key + "/" + number, topic, address, "No. " + number, "Text", List.of())));
        jdbc.sql("update outgoing_mail set queued_at = now() - interval '5 hours' + make_interval(mins => ?) where send_key = ?")
                .params(number, key + "/" + number).update();
    }

    private static List<Integer> numbers(List<String> mails) {
        return mails.stream().map(mail -> mail.replaceAll("(?s).*Subject: No\\. (\\d).*", "$1")).map(Integer::valueOf).toList();
    }

    /** With how often each may have left beside, in the order in which they were queued. */
    private List<String> states() {
        return jdbc.sql("select state || ' ' || in_doubt from outgoing_mail where topic = ? order by queued_at").param(topic)
                .query(String.class).list();
    }

    private String messageIdOf(int number) {
        return References.messageId(key + "/" + number, "arasha.example");
    }

    /** Of which mails the trail says that they may have left twice. */
    private List<String> acts() {
        return jdbc.sql("""
                select m.message_id from trail_entry e join outgoing_mail m on m.id = e.record
                where e.act = 'MailMayHaveLeftTwice' and m.topic = ?""").param(topic).query(String.class).list();
    }

    private static JavaMailSender senderTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    @Test
    void isNotSentAgainWhenOnlyTheGoodbyeFailed() {
        send(address);
        servers.postmanTo(new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) throws MailException {
                throw new MailSendException("Failed to close server connection after message sending", new MessagingException());
            }
        }).deliverDue();

        assertThat(dispatchOf(key)).map(SentMail::state).contains(SentMail.State.SENT);
        assertThat(states()).containsExactly("SENT 0");
    }

    @Test
    void isNotPutOffByAClockThatWasSetBackSince() {
        send(address);
        jdbc.sql("update outgoing_mail set due_at = now() + interval '2 hours' where topic = ?").param(topic).update();
        postman.deliverDue();
        assertThat(arrived()).isEmpty();

        jdbc.sql("update outgoing_mail set due_at = now() + interval '1 day' where topic = ?").param(topic).update();
        jdbc.sql("insert into mail_server_away (next_at) values (now() + interval '1 day')").update();
        postman.deliverDue();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String none : new String[] {"", "office", "a b@example.kz", "a@localhost", "a@example.kz\r\nBcc: b@example.kz", "a@b@c"}) {
            assertThatThrownBy(() -> send(none)).as(none).isInstanceOf(Refusal.class).hasMessage("mail.refusal.notAnAddress");
        }
        assertThat(new MailAddress(" Office@Әділет.қаз ").value()).startsWith("Office@xn--").endsWith(".xn--80ao21a");
    }

    @Test
    void givesUpAnAddressThatTheServerRefuses() {
        send(address);
        servers.refuses("550 5.1.1 No such user");

        assertThat(heard.about(topic)).containsExactly(new MailBounced(topic, key));
        assertThat(dispatchOf(key)).map(SentMail::state).contains(SentMail.State.FAILED);
        assertThat(outbox.about(topic)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(address);
            assertThat(mail.reasonCode()).isEqualTo("550");
            assertThat(mail.toString()).doesNotContain("@");
        });
    }

    @Test
    void notesWithWhomItSignsInThatTheirAddressWasRefused() {
        UserId reader = as.newUser(Role.LAWYER);
        jdbc.sql("update app_user set email = ? where id = ?").params(address, reader.value()).update();
        transaction.executeWithoutResult(t -> outbox.send(new OutgoingMail(key, topic, address, "Your day", "One", new Notice(reader, null))));
        servers.refuses("550 5.1.1 No such user");

        assertThat(as.user(reader, returned::mine)).isPresent();
    }

    @Test
    void triesAgainWhenTheServerAsksForPatienceOrRefusesUs() {
        send(address);
        for (Map<String, String> answer : List.of(Map.of("RCPT", "451 Later"), Map.of("MAIL", "550 Not you"),
                Map.of("MAIL", "530 Sign in"), Map.of(".", "452 Full"))) {
            comeDue();
            new RefusingServer(answer).serve(refusing -> servers.postmanTo(refusing).deliverDue());

            assertThat(dispatchOf(key)).as(answer.toString()).map(SentMail::state).contains(SentMail.State.WAITING);
            assertThat(lastError()).contains(answer.values().iterator().next().substring(0, 3)).doesNotContain("@");
        }
        assertThat(heard.about(topic)).isEmpty();
    }

    @Test
    void isClaimedByOneNodeAtATime() {
        send(address);
        List<OutgoingRow> mine = Stream.generate(table::claim).takeWhile(row -> row.isPresent()).map(row -> row.get())
                .filter(row -> row.topic().equals(topic)).toList();

        assertThat(mine).hasSize(1);
        postman.deliverDue();
        assertThat(arrived()).isEmpty();

        comeDue();
        postman.deliverDue();
        table.accepted(mine.getFirst());
        table.sent(mine.getFirst());
        assertThat(arrived()).hasSize(1);
        assertThat(heard.about(topic)).as("told by the attempt that holds the lease").hasSize(1);
    }

    @Test
    void isSentOnceByTwoNodesAtWorkTogether() {
        for (int i = 0; i < 20; i++) {
            var mail = new OutgoingMail(key + "/" + i, topic, address, "Обращение", "Текст", List.of());
            transaction.executeWithoutResult(t -> outbox.send(mail));
        }
        CompletableFuture.allOf(CompletableFuture.runAsync(postman::deliverDue), CompletableFuture.runAsync(postman::deliverDue))
                .join();

        assertThat(arrived()).hasSize(20);
        assertThat(heard.about(topic)).hasSize(20);
    }

    @Test
    void isNotSentAgainWhenAListenerFails() {
        send(address);
        heard.failOn(topic);
        postman.deliverDue();
        assertThat(dispatchOf(key)).map(SentMail::state).contains(SentMail.State.WAITING);

        heard.failNoMore();
        comeDue();
        postman.deliverDue();
        assertThat(arrived()).hasSize(1);
        assertThat(heard.about(topic)).hasSize(1);
        assertThat(dispatchOf(key)).map(SentMail::state).contains(SentMail.State.SENT);
    }

    @Test
    void reportsMailThatHasWaitedForHalfAnHour() {
        postman.deliverDue();
        send(address);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        jdbc.sql("update outgoing_mail set queued_at = now() - interval '31 minutes' where topic = ?").param(topic).update();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsOnlyKeys("waiting");
        postman.deliverDue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private void send(String to) {
        transaction.executeWithoutResult(t -> outbox.send(mail(to, List.of())));
    }

    private OutgoingMail mail(String to, List<FileId> attachments) {
        return new OutgoingMail(key, topic, to, "Обращение", "Құрметті прокурор!", attachments);
    }

    private List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessagesForDomain(address));
    }

    private Optional<SentMail> dispatchOf(String sendKey) {
        return outbox.about(topic).stream().filter(one -> one.sendKey().equals(sendKey)).findFirst();
    }

    private String lastError() {
        return jdbc.sql("select last_error from outgoing_mail where topic = ?").param(topic).query(String.class).single();
    }

    private void aMinutePasses() {
        jdbc.sql("update mail_server_away set next_at = now()").update();
    }

    private void comeDue() {
        jdbc.sql("update outgoing_mail set due_at = now() where topic = ?").param(topic).update();
    }
}
