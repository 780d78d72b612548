package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Takes what is due to the mail server, one mail after the other.
 *
 * <p>A mail is sent at least once, and almost always exactly once. It is sent twice when the node dies, or the database
 * cannot be reached, in the moment between the server's word that it has the mail and our note of it; or when one attempt
 * outlives its lease ({@link OutboxTable#LEASE}). The second mail has the same Message-ID, by which most servers and mail
 * programs drop it. No transaction is open while the server is spoken to.
 */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final OutboxTable outbox;
    private final Envelopes envelopes;
    private final ObjectProvider<JavaMailSender> server;

    Postman(OutboxTable outbox, Envelopes envelopes, ObjectProvider<JavaMailSender> server) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.server = server;
    }

    /** Tries every mail that is due. What cannot be sent now stays, with the time of its next attempt. */
    public void deliverDue() {
        JavaMailSender open = server.getIfAvailable();
        if (open == null) {
            return;
        }
        for (var row = outbox.claim(); row.isPresent(); row = outbox.claim()) {
            deliver(row.get(), open);
        }
    }

    private void deliver(OutgoingRow row, JavaMailSender open) {
        try {
            if (!row.accepted() && !handOver(row, open)) {
                return;
            }
            outbox.sent(row);
        } catch (Exception e) {
            log.warn("Mail {} is tried again later: {}", row.id(), SmtpAnswer.errorClass(e));
            outbox.tryLater(row, SmtpAnswer.errorClass(e));
        }
    }

    /** @return false when the server refused it for good */
    private boolean handOver(OutgoingRow row, JavaMailSender open) throws MessagingException {
        MimeMessage message = envelopes.fill(open.createMimeMessage(), row);
        try {
            open.send(message);
        } catch (MailException e) {
            var refusal = SmtpAnswer.refusal(e);
            if (refusal.isEmpty()) {
                throw e;
            }
            outbox.refused(row, refusal.get());
            return false;
        }
        outbox.accepted(row);
        return true;
    }
}
