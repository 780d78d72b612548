package org.arasha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.mail.Attachments;
import org.arasha.mail.EmbeddedMailServer;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Mailbox;
import org.arasha.mail.Postbox;
import org.arasha.mail.Postman;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class ReportsByMailTests {

    private final EmbeddedMailServer server;
    private final Mailbox mailbox;
    private final IncomingMails mails;
    private final Postman postman;
    private final Exchanges exchanges;
    private final Incidents incidents;
    private final Intake intake;
    private final Cases cases;
    private final Windows windows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final String sender = "reporter-" + UUID.randomUUID() + "@example.kz";
    private final String messageId = "<" + UUID.randomUUID() + "@example.kz>";

    ReportsByMailTests(EmbeddedMailServer server, Mailbox mailbox, IncomingMails mails, Postman postman, Exchanges exchanges, Incidents incidents,
            Intake intake, Cases cases, Windows windows, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.server = server;
        this.mailbox = mailbox;
        this.mails = mails;
        this.postman = postman;
        this.exchanges = exchanges;
        this.incidents = incidents;
        this.intake = intake;
        this.cases = cases;
        this.windows = windows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void aMailBecomesAReportWithItsAttachments() {
        arrives("""
                Subject: A colleague is held
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                She was taken in the morning.
                --b
                Content-Type: image/jpeg; name="photo.jpg"
                Content-Disposition: attachment; filename="../photo.jpg"
                Content-Transfer-Encoding: base64

                %s
                --b--""".formatted(base64("picture")));

        Report report = report();
        assertThat(report.channel()).isEqualTo(Report.Channel.MAIL);
        assertThat(report.told()).isEqualTo("She was taken in the morning.");
        assertThat(report.contact()).isEqualTo(sender);
        assertThat(incidents.find(report.incident()).title().en()).isEqualTo("A colleague is held");
        assertThat(cases.waiting(report.incident())).containsExactly("Register report");
        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("photo.jpg", "message.eml");
    }

    @Test
    void whatCannotBeFetchedIsToBeReadInTheMailbox() {
        jdbc.sql("""
                insert into incoming_mail (id, fingerprint, nature, state, topic, sender, subject, body, note, received_at, told, box)
                values (gen_random_uuid(), ?, 'REPLY', 'MATCHED', gen_random_uuid(), ?, '', '', 'UNREADABLE', now(), false, 'REPORTS')""")
                .params(UUID.randomUUID().toString(), sender).update();

        mailbox.fetch();

        assertThat(Stream.of(Language.values()).map(language -> Texts.get(language, "reporting.mail.notFetched"))).contains(report().told());
    }

    @Test
    void theAnswerGoesOutInTheThreadAndItsReplyJoinsIt() {
        arrives("Message-ID: " + messageId + "\nSubject: Aisha\nContent-Type: text/plain; charset=utf-8\n\nТаңертең ұсталды.");
        IncidentId id = report().incident();
        as.role(Role.INTAKE, () -> exchanges.answer(exchange(id), Cases.ALL_SEEN, "Қайда?"));
        postman.deliverDue();

        record Sent(String messageId, String recipient, String subject, String state) {}
        Sent sent = jdbc.sql("select message_id, recipient, subject, state from outgoing_mail where topic = ?")
                .param(read().exchange().id().value()).query(Sent.class).single();
        assertThat(sent.recipient()).isEqualTo(sender);
        assertThat(sent.state()).isEqualTo("SENT");
        assertThat(sent.subject()).startsWith("Хатыңызға жауап [AR-").doesNotContain("Aisha");

        arrives("In-Reply-To: " + sent.messageId() + "\nSubject: Re: " + "Answer\nContent-Type: text/plain; charset=utf-8\n\nОралда.");
        assertThat(read().messages()).extracting(Message::text).containsExactly("Қайда?", "Оралда.");
        assertThat(cases.waiting(id)).containsExactlyInAnyOrder("Register report", "Answer reporter");
    }

    @Test
    void aSecondMailInTheReportersOwnThreadJoinsIt() {
        arrives("Message-ID: " + messageId + "\nSubject: Held\n\nOne.");
        arrives("References: " + messageId + "\nSubject: Re: Held\n\nTwo.");

        assertThat(reports()).isEqualTo(1);
        assertThat(read().messages()).extracting(Message::text).containsExactly("Two.");
    }

    /** An editor or a press service in copy, who answers all. */
    @Test
    void whatSomebodyElseWritesInTheThreadIsNotSaidByTheReporter() {
        arrives("Message-ID: " + messageId + "\nSubject: Held\n\nOne.");
        arrivesFrom("Press service <press@example.kz>", ("References: " + messageId + "\nSubject: Re: Held\n\nHe was not held.").getBytes(StandardCharsets.UTF_8));
        arrivesFrom(sender.toUpperCase(Locale.ROOT), ("References: " + messageId + "\nSubject: Re: Held\n\nHe was.").getBytes(StandardCharsets.UTF_8));

        assertThat(read().messages()).extracting(Message::sender).containsExactly("press@example.kz", null);
        Window page = windows.of(Role.INTAKE).open("incidents/" + incidents.find(report().incident()).number());
        assertThat(page.text()).contains("He was not held.", page.words("reporting.other", "press@example.kz"));
    }

    @Test
    void answersGoWhereTheMailAsksThemToAndItIsTheReporterWhoWritesSo() {
        String home = "home-" + sender;
        arrives("Reply-To: " + home + "\nMessage-ID: " + messageId + "\nSubject: Held\n\nOne.");
        arrives("Reply-To: " + home + "\nReferences: " + messageId + "\nSubject: Re: Held\n\nTwo.");
        arrivesFrom(home, ("References: " + messageId + "\nSubject: Re: Held\n\nThree.").getBytes(StandardCharsets.UTF_8));
        arrives("References: " + messageId + "\nSubject: Re: Held\n\nFour.");

        assertThat(read().exchange().address()).isEqualTo(home);
        assertThat(report().contact()).isEqualTo(sender);
        assertThat(read().messages()).extracting(Message::sender).as("from where answers do not go").containsExactly(null, null, sender);
        Window page = windows.of(Role.INTAKE).open("incidents/" + incidents.find(report().incident()).number());
        assertThat(page.text()).contains(page.words("reporting.answersGoTo", home, sender), page.words("reporting.other.asReport", sender))
                .doesNotContain(page.words("reporting.other", sender));
    }

    @Test
    void ofMailsOfBeforeItIsToldWhoWroteThem() {
        arrives("Message-ID: " + messageId + "\nSubject: Held\n\nOne.");
        arrivesFrom("press@example.kz", ("References: " + messageId + "\nSubject: Re: Held\n\nTwo.").getBytes(StandardCharsets.UTF_8));
        arrives("References: " + messageId + "\nSubject: Re: Held\n\nThree.");
        UUID id = read().exchange().id().value();
        String kazakh = "reporter@қазақ.қаз";
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update incoming_mail set sender = ? where topic = ? and sender = ?").params(kazakh, id, sender).update();

            jdbc.sql("update exchange set address = ? where id = ?").params(new MailAddress(kazakh).value(), id).update();
            assertThat(sendersAfterTheMigration(id)).as("an address that is kept in ASCII").containsExactly("press@example.kz", "");

            jdbc.sql("update exchange set address = null where id = ?").param(id).update();
            assertThat(sendersAfterTheMigration(id)).as("no address").containsExactly("press@example.kz", "");
            assertThat(jdbc.sql("select sender from exchange where id = ?").param(id).query(String.class).single()).isEqualTo(kazakh);
        });
    }

    private List<String> sendersAfterTheMigration(UUID exchange) {
        jdbc.sql("update exchange_message set sender = null where exchange = ?").param(exchange).update();
        ReporterTracesTests.updates("reporting/V8__tell_others_mails_from_the_reporters.sql").forEach(sql -> jdbc.sql(sql).update());
        return jdbc.sql("select coalesce(sender, '') from exchange_message where exchange = ? order by position").param(exchange).query(String.class).list();
    }

    /** It may have lain in the mailbox, or among what waits for somebody to say what it is. */
    @Test
    void whatIsReadLaterCarriesTheDayOnWhichItCame() {
        LocalDate came = cases.today().minusDays(3);
        waited(came, UUID.randomUUID(), "One.");
        mailbox.fetch();
        waited(came.plusDays(1), read().exchange().id().value(), "Two.");
        mailbox.fetch();

        assertThat(read().exchange().openedOn()).isEqualTo(came);
        assertThat(read().messages()).singleElement().satisfies(message -> assertThat(message.saidOn()).isEqualTo(came.plusDays(1)));
    }

    private void waited(LocalDate came, UUID topic, String words) {
        jdbc.sql("""
                insert into incoming_mail (id, fingerprint, nature, state, topic, sender, subject, body, received_at, told, box)
                values (gen_random_uuid(), ?, 'REPLY', 'MATCHED', ?, ?, '', ?, cast(? as timestamp) at time zone 'Asia/Almaty', false, 'REPORTS')""")
                .params(UUID.randomUUID().toString(), topic, sender, words, came.atTime(12, 0).toString()).update();
    }

    @Test
    void theSameMailTwiceIsOneReport() {
        String mail = "Message-ID: " + messageId + "\nSubject: Held\n\nOne.";
        arrives("Received: by one\n" + mail);
        arrives("Received: by two\n" + mail);

        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void whatMachinesAndListsSendIsNoReport() {
        for (String head : List.of("Auto-Submitted: auto-replied", "Subject: Out of office: away", "Precedence: bulk", "List-Id: <news.example.kz>",
                "List-Unsubscribe: <mailto:x@example.kz>", "Return-Path: <>", "X-Autoreply: yes",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b")) {
            arrives(head + "\n\nI am away.");
        }
        assertThat(reports()).isZero();
    }

    /** Whose server adds the headers of a list to what anybody writes. */
    @Test
    void whatComesThroughTheAddressOfAGroupWaitsForAPersonWhoMayMakeAReportOfIt() {
        arrives("List-Id: <reports.example.kz>\nPrecedence: list\nMessage-ID: " + messageId + "\nSubject: Held\n\nOne.");
        assertThat(reports()).isZero();
        IncomingMail mail = as.role(Role.INTAKE, () -> mails.unmatched(null)).stream().filter(one -> sender.equals(one.sender()))
                .findFirst().orElseThrow();

        as.role(Role.INTAKE, () -> mails.isReport(mail.id()));

        assertThat(report().told()).isEqualTo("One.");
        assertThat(cases.waiting(report().incident())).containsExactly("Register report");
        arrives("List-Id: <reports.example.kz>\nReferences: " + messageId + "\nSubject: Re: Held\n\nTwo.");
        assertThat(read().messages()).extracting(Message::text).containsExactly("Two.");
    }

    @Test
    void whatWasTakenForAMachinesIsPutAsideAndMayBeAReport() {
        arrives("Auto-Submitted: auto-replied\nSubject: Held\n\nOne.");
        arrivesFrom(sender, "Return-Path: <>\nSubject: Undelivered\n\nTwo.".getBytes(StandardCharsets.UTF_8));
        List<IncomingMail> aside = as.role(Role.INTAKE, () -> mails.putAside(null)).stream().filter(one -> sender.equals(one.sender())).toList();
        assertThat(aside).hasSize(2);

        as.role(Role.INTAKE, () -> aside.forEach(one -> mails.isReport(one.id())));

        assertThat(jdbc.sql("select told from report where contact = ?").param(sender).query(String.class).list()).containsExactlyInAnyOrder("One.", "Two.");
    }

    @Test
    void aBounceOfOurAnswerIsToldAndMakesNoCase() {
        arrives("Message-ID: " + messageId + "\nSubject: Held\n\nOne.");
        IncidentId id = report().incident();
        as.role(Role.INTAKE, () -> exchanges.answer(exchange(id), Cases.ALL_SEEN, "Where?"));
        String ours = jdbc.sql("select message_id from outgoing_mail where topic = ?").param(read().exchange().id().value())
                .query(String.class).single();

        Exchanges.Seen before = read().seen();
        arrivesFrom("mailer-daemon@example.kz", """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(ours).getBytes(StandardCharsets.UTF_8));

        assertThat(read().exchange().bouncedOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(id)).contains("Answer reporter");
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> exchanges.settle(exchange(id), before))).hasMessage("reporting.refusal.wroteSince");
        assertThat(jdbc.sql("select count(*) from incoming_mail where sender = 'mailer-daemon@example.kz' and box = 'REPORTS' and nature = 'BOUNCE' and told")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void keepsTheFirstOfAThousandAttachmentsAndTheWholeMessage() {
        StringBuilder mail = new StringBuilder("Subject: Many\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n");
        for (int i = 0; i < 1_000; i++) {
            mail.append("--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=f").append(i).append("\n\n").append(i).append('\n');
        }
        arrives(mail.append("--b--").toString());

        assertThat(read().files()).hasSize(Attachments.MOST + 1).last().extracting(Message.Attached::name).isEqualTo("message.eml");
        assertThat(report().told()).startsWith("See.\n950 more files of the mail");
    }

    @Test
    void saysOfHowManyFilesNothingWasRead() {
        arrives("""
                Subject: Empty
                Content-Type: multipart/mixed; boundary=b

                --b

                See.
                --b
                Content-Type: image/jpeg; name="photo.jpg"

                --b--""");

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("message.eml");
        assertThat(report().told()).startsWith("See.\n1 more file of the mail");
    }

    /** As phones write them: a name with a space and no quotes. */
    @Test
    void takesAlsoWhatStandsBehindAHeaderThatBreaksTheRules() {
        arrives("""
                Subject: Three
                Content-Type: multipart/mixed; boundary=b

                --b

                See.
                --b
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename=IMG 2024.jpg

                one
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=notes of the day.txt

                two
                --b
                Content-Type: image/jpeg; name="photo.jpg"

                three
                --b--""");

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("IMG 2024.jpg", "notes of the day.txt", "photo.jpg", "message.eml");
        assertThat(report().told()).isEqualTo("See.");
    }

    @Test
    void countsAFileThatCannotBeReadAndTakesTheNext() {
        arrives("""
                Subject: Three
                Content-Type: multipart/mixed; boundary=b

                --b

                See.
                --b
                Content-Type: image/jpeg; name="one.jpg"

                one
                --b
                Content-Type: image/jpeg; name="two.jpg"
                Content-Transfer-Encoding: x-unknown

                two
                --b
                Content-Type: image/jpeg; name="three.jpg"

                three
                --b--""");

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("one.jpg", "three.jpg", "message.eml");
        assertThat(report().told()).startsWith("See.\n1 more file of the mail");
    }

    @Test
    void aMailThatIsNothingButAFileBringsIt() {
        arrives("Subject: Scan\nContent-Type: application/pdf; name=scan.pdf\nContent-Transfer-Encoding: base64\n\n" + base64("%PDF-1.4"));

        assertThat(read().files()).extracting(Message.Attached::name).containsExactly("scan.pdf", "message.eml");
    }

    @Test
    void readsWhatIsWrittenAfterAPictureToo() {
        arrives("""
                Subject: Held
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c

                She was taken.
                --c
                Content-Type: text/html

                <p>She was taken.</p>
                --c--
                --b
                Content-Type: image/jpeg; name="photo.jpg"

                picture
                --b
                Content-Type: text/html

                <p>By two men.</p>
                --b--""");

        assertThat(report().told()).isEqualTo("She was taken.\n\nBy two men.");
    }

    @Test
    void whatWentToBothMailboxesIsAReportToo() {
        byte[] mail = ("From: " + sender + "\nMessage-ID: " + messageId + "\nSubject: Held\n\nOne.").getBytes(StandardCharsets.UTF_8);
        deliver(Postbox.LETTERS, mail);
        deliver(Postbox.REPORTS, mail);

        assertThat(report().told()).isEqualTo("One.");
    }

    @Test
    void brokenAndDeepMailsAreReportsToo() {
        StringBuilder deep = new StringBuilder("Subject: Deep\n");
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        arrives(deep.append("\nFar down.").toString());
        assertThat(reports()).isEqualTo(1);

        arrives("Subject: Broken\nContent-Type: multipart/mixed; boundary=\n\n--b\nContent-Transfer-Encoding: base64\n\n!!!!");
        arrives("Subject: No end\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png; name=x.png\nContent-Transfer-Encoding: base64\n\n!!!!");
        assertThat(reports()).isEqualTo(3);
    }

    @Test
    void aHugeTextIsCutAndIsWholeInTheOriginal() {
        arrives("Subject: Long\n\n" + "word ".repeat(200_000));

        assertThat(report().told()).hasSizeLessThanOrEqualTo(Report.LONGEST_TOLD).endsWith("The rest is in the original that is attached.");
        assertThat(read().files()).hasSize(1);
    }

    @Test
    void htmlIsReducedToItsWords() {
        arrives("Subject: Html\nContent-Type: text/html; charset=utf-8\n\n<p>They <b>took</b> her.</p><script>alert(1)</script><img src='http://x/y'>");

        assertThat(report().told()).contains("They took her.").doesNotContain("<").doesNotContain("alert").doesNotContain("http");
    }

    @Test
    void readsTheOldCharsetsOfRussian() {
        for (String charset : List.of("windows-1251", "koi8-r")) {
            byte[] mail = ("Message-ID: <" + UUID.randomUUID() + "@x>\nContent-Type: text/plain; charset=" + charset + "\n\nЕё задержали утром.").getBytes(Charset.forName(charset));
            arrivesFrom(sender, mail);
        }
        assertThat(jdbc.sql("select told from report where contact = ?").param(sender).query(String.class).list())
                .containsExactly("Её задержали утром.", "Её задержали утром.");
        assertThat(jdbc.sql("select distinct language from exchange where address = ?").param(sender).query(String.class).list())
                .containsExactly(Language.RU.name());
    }

    @Test
    void aMailWithoutSenderIsAReportThatNobodyCanAnswer() {
        String words = "Taken " + UUID.randomUUID();
        deliver(("Subject: Anonymous\n\n" + words).getBytes(StandardCharsets.UTF_8));

        IncidentId id = new IncidentId(jdbc.sql("select incident from report where told = ?").param(words).query(UUID.class).single());
        assertThat(as.role(Role.INTAKE, () -> exchanges.of(id)).getFirst().exchange().isOpen()).isFalse();
    }

    private void arrives(String mail) {
        arrivesFrom(sender, mail.getBytes(StandardCharsets.UTF_8));
    }

    private void arrivesFrom(String from, byte[] mail) {
        byte[] head = ("From: " + from + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + mail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(mail, 0, whole, head.length, mail.length);
        deliver(whole);
    }

    private void deliver(byte[] mail) {
        deliver(Postbox.REPORTS, mail);
    }

    private void deliver(Postbox box, byte[] mail) {
        try {
            server.deliver(box, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        mailbox.fetch();
    }

    private Report report() {
        IncidentId id = new IncidentId(jdbc.sql("select incident from report where contact = ?").param(sender).query(UUID.class).single());
        return as.role(Role.INTAKE, () -> intake.report(id));
    }

    private Exchanges.Read read() {
        return as.role(Role.INTAKE, () -> exchanges.of(report().incident())).getFirst();
    }

    private ExchangeId exchange(IncidentId id) {
        return as.role(Role.INTAKE, () -> exchanges.of(id)).getFirst().exchange().id();
    }

    private int reports() {
        return jdbc.sql("select count(*) from report where contact = ?").param(sender).query(Integer.class).single();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
