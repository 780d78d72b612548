package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.arasha.shared.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Takes what is due to the mail server, one mail after the other.
 *
 * <p>A mail is sent at least once, and almost always exactly once. It may be sent twice when the node dies, the line breaks, or
 * the database stays away between the last byte of the mail and our note of the server's word that it has it; or when one
 * attempt outlives its lease ({@link OutboxTable#LEASE}). That it may have is kept with the mail. The second has the same
 * Message-ID, by which most servers and mail programs drop it. No transaction is open while the server is spoken to.
 *
 * @see <a href="../../../../../../docs/decisions/0038-a-mail-that-may-have-left-says-so.md">decision 0038</a>
 */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    /** Well within the lease, so that nobody else sends it meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final OutboxTable outbox;
    private final Envelopes envelopes;
    private final ObjectProvider<JavaMailSender> server;

    Postman(OutboxTable outbox, Envelopes envelopes, ObjectProvider<JavaMailSender> server) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.server = server;
    }

    /**
     * Tries every mail that is due, in the order in which they were queued. What cannot be sent now stays, with the time of its next
     * attempt; where nobody gets through to the server, one is tried and the others keep their turn.
     */
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
            if (row.accepted() || handOver(row, open)) {
                outbox.sent(row);
            }
        } catch (Exception e) {
            log.warn("Mail {} is tried again later: {}", row.id(), SmtpAnswer.errorClass(e));
            outbox.tryLater(row, SmtpAnswer.errorClass(e));
        }
    }

    /** @return whether the server has taken it, and that is noted */
    private boolean handOver(OutgoingRow row, JavaMailSender open) {
        MimeMessage message;
        try {
            message = envelopes.fill(open.createMimeMessage(), row);
        } catch (MessagingException | RuntimeException e) {
            log.warn("Mail {} cannot be written, and is tried again later: {}", row.id(), SmtpAnswer.errorClass(e));
            outbox.notTaken(row, SmtpAnswer.errorClass(e));
            return false;
        }
        try {
            open.send(message);
        } catch (MailException e) {
            if (!SmtpAnswer.isOfGoodbye(e)) {
                notTaken(row, e);
                return false;
            }
        }
        noteAccepted(row);
        return true;
    }

    /** The one word that cannot be said later: without it the mail goes out again. All others hear at once that the database is away. */
    private void noteAccepted(OutgoingRow row) {
        long begun = System.nanoTime();
        while (true) {
            try {
                outbox.accepted(row);
                return;
            } catch (RuntimeException fault) {
                if (!Passing.is(fault) || System.nanoTime() - begun > PATIENCE.toNanos() || !pause()) {
                    throw fault;
                }
            }
        }
    }

    /** @return false where the thread is told to end */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void notTaken(OutgoingRow row, MailException e) {
        String error = SmtpAnswer.errorClass(e);
        var refusal = SmtpAnswer.refusal(e);
        if (refusal.isPresent()) {
            refused(row, refusal.get());
        } else if (SmtpAnswer.isOfNobody(e)) {
            log.warn("The mail server cannot be reached, and is tried again: {}", error);
            outbox.serverIsAway(row, error);
        } else if (SmtpAnswer.isGiven(e)) {
            outbox.notTaken(row, error);
        } else {
            log.warn("Mail {} may have left, and is sent again: {}", row.id(), error);
            outbox.tryLater(row, error);
        }
    }

    /** Who is told of it may fail; that it has not left is certain all the same. */
    private void refused(OutgoingRow row, String reasonCode) {
        try {
            outbox.refused(row, reasonCode);
        } catch (RuntimeException e) {
            log.warn("That mail {} was refused is told later: {}", row.id(), e.getClass().getSimpleName());
            outbox.notTaken(row, SmtpAnswer.errorClass(e));
        }
    }
}
