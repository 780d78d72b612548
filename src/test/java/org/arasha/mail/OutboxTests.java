package org.arasha.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.evidence.CustodyNote;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private final UUID topic = UUID.randomUUID();
    private final String key = "submission:" + topic;
    private final String address = "office-" + topic + "@example.kz";

    OutboxTests(Outbox outbox, OutboxTable table, BadServers servers, Postman postman, OutboxHealthIndicator health,
            Files files, GreenMail server, HeardMail heard, JdbcClient jdbc, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.table = table;
        this.servers = servers;
        this.postman = postman;
        this.health = health;
        this.files = files;
        this.server = server;
        this.heard = heard;
        this.jdbc = jdbc;
        this.transaction = transaction;
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
        assertThat(outbox.dispatchOf(key)).hasValueSatisfying(dispatch -> {
            assertThat(dispatch.state()).isEqualTo(Dispatch.State.SENT);
            assertThat(dispatch.attempts()).isEqualTo(1);
        });
    }

    @Test
    void sendsNothingOfATransactionThatRollsBack() {
        transaction.executeWithoutResult(t -> {
            outbox.send(mail(address, List.of()));
            t.setRollbackOnly();
        });
        postman.deliverDue();

        assertThat(arrived()).isEmpty();
        assertThat(outbox.dispatchOf(key)).isEmpty();
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

        assertThat(outbox.dispatchOf(key)).map(Dispatch::state).contains(Dispatch.State.WAITING);
        assertThat(lastError()).isEqualTo("ConnectException");
        assertThat(heard.about(topic)).isEmpty();

        postman.deliverDue();
        assertThat(arrived()).as("before its time").isEmpty();
        comeDue();
        postman.deliverDue();
        assertThat(arrived()).hasSize(1);
        assertThat(outbox.dispatchOf(key)).map(Dispatch::attempts).contains(2);
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

        assertThat(heard.about(topic)).containsExactly(new MailBounced(topic, key, "550"));
        assertThat(outbox.dispatchOf(key)).map(Dispatch::state).contains(Dispatch.State.FAILED);
        assertThat(outbox.about(topic)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(address);
            assertThat(mail.reasonCode()).isEqualTo("550");
            assertThat(mail.toString()).doesNotContain("@");
        });
    }

    @Test
    void triesAgainWhenTheServerAsksForPatienceOrRefusesUs() {
        send(address);
        for (Map<String, String> answer : List.of(Map.of("RCPT", "451 Later"), Map.of("MAIL", "550 Not you"),
                Map.of("MAIL", "530 Sign in"), Map.of(".", "452 Full"))) {
            comeDue();
            new RefusingServer(answer).serve(refusing -> servers.postmanTo(refusing).deliverDue());

            assertThat(outbox.dispatchOf(key)).as(answer.toString()).map(Dispatch::state).contains(Dispatch.State.WAITING);
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
        assertThat(outbox.dispatchOf(key)).map(Dispatch::state).contains(Dispatch.State.WAITING);

        heard.failNoMore();
        comeDue();
        postman.deliverDue();
        assertThat(arrived()).hasSize(1);
        assertThat(heard.about(topic)).hasSize(1);
        assertThat(outbox.dispatchOf(key)).map(Dispatch::state).contains(Dispatch.State.SENT);
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

    private String lastError() {
        return jdbc.sql("select last_error from outgoing_mail where topic = ?").param(topic).query(String.class).single();
    }

    private void comeDue() {
        jdbc.sql("update outgoing_mail set due_at = now() where topic = ?").param(topic).update();
    }
}
