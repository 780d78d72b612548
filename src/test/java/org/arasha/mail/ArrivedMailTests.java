package org.arasha.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivedMailTests {

    private static final String PLAIN = "From: Office <office@example.kz>\nMessage-ID: <1@example.kz>\n";

    private static final String REPORT = """
            From: Mail Delivery System <MAILER-DAEMON@mx.example.kz>
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.kz

            Final-Recipient: rfc822; office@example.kz
            Action: %s
            Status: %s

            --b
            Content-Type: message/rfc822

            Message-ID: <submission=3a1@arasha.example>
            Subject: Appeal [AR-22334455]

            Text
            --b--
            """;

    @Test
    void aReportOfFailureIsABounceOfTheMailItReturns() {
        ArrivedMail mail = read(REPORT.formatted("failed", "5.1.1"));

        assertThat(mail.nature()).isEqualTo(new Nature.Bounce("5.1.1"));
        assertThat(mail.messageIds()).contains("<submission=3a1@arasha.example>");
        assertThat(mail.references()).containsExactly("AR-22334455");
        assertThat(mail.text()).startsWith("I'm sorry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "relayed"})
    void aReportOfAnythingElseIsNone(String action) {
        ArrivedMail mail = read(REPORT.formatted(action, "4.4.1"));

        assertThat(mail.nature()).isEqualTo(new Nature.Told());
        assertThat(mail.messageIds()).as("it is put aside with the mail that it tells of").contains("<submission=3a1@arasha.example>");
    }

    @Test
    void aReportOfDeliveryIsOneOfTheMailItReturns() {
        ArrivedMail mail = read(REPORT.formatted("delivered", "2.1.5"));

        assertThat(mail.nature()).isEqualTo(new Nature.Delivered());
        assertThat(mail.messageIds()).contains("<submission=3a1@arasha.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: MAILER-DAEMON@example.kz\nSubject: failure notice\n", "From: x@example.kz\nReturn-Path: <>\n"})
    void mailFromNobodyIsABounceWithoutACode(String headers) {
        assertThat(read(headers + "\nYour mail [AR-22334455] was not delivered.")).satisfies(mail -> {
            assertThat(mail.nature()).isEqualTo(new Nature.Bounce("undeliverable"));
            assertThat(mail.references()).containsExactly("AR-22334455");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied (vacation)\nReturn-Path: <>", "Precedence: auto_reply", "X-Autoreply: yes",
            "Subject: Out of Office: back on Monday",
            "Auto-Submitted: auto-generated\nSubject: Automatic reply: your letter", "Subject: =?utf-8?B?0JDQstGC0L7QvtGC0LLQtdGCOiDQntCx0YDQsNGJ0LXQvdC40LU=?="})
    void whatAMachineSendsIsNoReply(String headers) {
        assertThat(read(PLAIN + headers + "\n\nI am away").nature()).isEqualTo(new Nature.Automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: x@example.kz\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b",
            "From: postmaster@example.kz\nSubject: Warning: message delayed 4 hours"})
    void whatAServerTellsOfOurMailAnswersNothing(String headers) {
        assertThat(read(headers + "\n\nIt waits.").nature()).isEqualTo(new Nature.Told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Auto-Submitted: auto-generated", "Auto-Submitted: auto-generated\nReturn-Path: <>",
            "Subject: Re: Автоответчиков не держим", "Precedence: bulk",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b"})
    void inDoubtItIsAReply(String header) {
        assertThat(read(PLAIN + header + "\n\nWe answer.").nature()).isEqualTo(new Nature.Reply());
    }

    @Test
    void prefersPlainTextToHtmlAndTextToFiles() {
        assertThat(read(PLAIN + """
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                a file
                --b
                Content-Type: text/html; charset=utf-8

                <style>p {}</style><p>Құрметті</p><p>редакция</p>
                --b--
                """).text()).isEqualTo("Құрметті\nредакция");
    }

    @Test
    void readsWhatQuotesWhatAnotherCouldNotReadAsItIs() {
        assertThat(ArrivedMail.read((PLAIN + "Subject: Fwd\n\nThey sent: \uFFFD\uFFFD\uFFFD").getBytes(UTF_8)).text())
                .isEqualTo("They sent: \uFFFD\uFFFD\uFFFD");
    }

    /** Programs that name no charset mean that of the machine they run on. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void readsWhatNamesNoCharset(String charset) {
        ArrivedMail mail = ArrivedMail.read((PLAIN + "Subject: Не пустили в суд\n\nОна ждала у входа – «до вечера».").getBytes(Charset.forName(charset)));

        assertThat(mail.subject()).isEqualTo("Не пустили в суд");
        assertThat(mail.text()).isEqualTo("Она ждала у входа – «до вечера».");
    }

    @Test
    void isTheSameMailByWhicheverRouteItCame() {
        String first = read("Received: by one\n" + PLAIN + "\nText").fingerprint();

        assertThat(read("Received: by two\n" + PLAIN + "\nText\n").fingerprint()).isEqualTo(first);
        assertThat(read(PLAIN + "Date: Mon, 3 Mar 2025 10:00:00 +0500\n\nText").fingerprint())
                .as("some senders give every mail one Message-ID").isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0", "no headers at all", "From: <<<@@>>>, ;;\nDate: yesterday\nSubject: =?x-no?B?!!?=\n\n\0",
            "From: a@example.kz\nContent-Type: text/plain; charset=no-such\n\nText",
            "From: a@example.kz\nContent-Type: multipart/mixed\n\nno boundary",
            "From: a@example.kz\nContent-Type: ;;;=\nContent-Transfer-Encoding: none-such\n\nText"})
    void readsWhatCanBeReadOfABrokenMessage(String message) {
        ArrivedMail mail = read(message);

        assertThat(mail.fingerprint()).isNotBlank();
        assertThat(mail.sender() + mail.subject() + mail.text()).doesNotContain("\0");
        assertThat(mail.toString()).doesNotContain("example.kz");
    }

    @Test
    void answersGoToAnotherAddressOnlyWhereItIsOneAndNotAGroups() {
        assertThat(read(PLAIN + "Reply-To: Ann <ann@example.kz>, b@example.kz\n\nText").replyTo()).isEqualTo("ann@example.kz");
        assertThat(read(PLAIN + "To: list@example.kz\nReply-To: LIST@example.kz, ann@example.kz\n\nText").replyTo()).isEqualTo("ann@example.kz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reply-To: Office@example.kz\n", "Reply-To: nobody\n", "Reply-To: <<<@@>>>, ;;\n", "Reply-To:\n",
            "Cc: list@example.kz\nReply-To: list@example.kz\n"})
    void otherwiseTheyGoToTheSender(String header) {
        assertThat(read(PLAIN + header + "\nText").replyTo()).isNull();
    }

    private static ArrivedMail read(String message) {
        return ArrivedMail.read(message.replace("\n", "\r\n").getBytes(UTF_8));
    }
}
