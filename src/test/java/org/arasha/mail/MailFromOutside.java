package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Mail that somebody sends us. */
@Component
@Lazy
public class MailFromOutside {

    private final EmbeddedMailServer server;
    private final Mailbox mailbox;

    MailFromOutside(EmbeddedMailServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /** Comes into the mailbox, and is taken in. */
    public void arrives(String from, String headersAndText) {
        server.deliver(message(from, headersAndText));
        mailbox.fetch();
    }

    /** The same to the mailbox for reports. */
    public void arrivesAtReports(String from, String headersAndText) {
        server.deliver(Postbox.REPORTS, message(from, headersAndText));
        mailbox.fetch();
    }

    /** Somebody answers the mail with this Message-ID. */
    public void answers(String messageId, String from, String text) {
        arrives(from, "In-Reply-To: " + messageId + "\nSubject: Re: your mail\n\n" + text);
    }

    /** The first mail of a submission comes back as undeliverable. */
    public void returns(UUID submission) {
        returns("<submission-%s-1@arasha.example>".formatted(submission));
    }

    /** The mail with this Message-ID does. */
    public void returns(String messageId) {
        arrives("mailer-daemon@authority.example", """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(messageId));
    }

    /** The addressee's server tells that it has it. */
    public void confirms(String messageId) {
        tells(messageId, "delivered");
    }

    /** A server tells what it did with the mail: {@code relayed}, {@code delayed}. */
    public void tells(String messageId, String action) {
        arrives("mailer-daemon@authority.example", """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: %s
                Status: 2.0.0

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--""".formatted(action, messageId));
    }

    static MimeMessage message(String from, String headersAndText) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
                    ("From: " + from + "\n" + headersAndText).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
