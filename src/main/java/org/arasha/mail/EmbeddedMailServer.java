package org.arasha.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Plays the other side of the post where mail does not leave the machine. */
public class EmbeddedMailServer {

    private final GreenMail server;
    private final Map<Postbox, String> addresses;

    EmbeddedMailServer(GreenMail server, Map<Postbox, String> addresses) {
        this.server = server;
        this.addresses = addresses;
    }

    /** All that was sent from one of our mailboxes, to whomever; what came in to them from others lies on the same server. */
    Stream<MimeMessage> sent() {
        return Stream.of(server.getReceivedMessages()).filter(this::isOurs);
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return Stream.of(Objects.requireNonNullElse(mail.getFrom(), new Address[0]))
                    .anyMatch(from -> from instanceof InternetAddress one && addresses.containsValue(one.getAddress()));
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    void deliver(MimeMessage message) {
        deliver(Postbox.LETTERS, message);
    }

    /** Puts a message into a mailbox, as it is. */
    public void deliver(Postbox box, MimeMessage message) {
        server.getUserManager().getUserByEmail(addresses.get(box)).deliver(message);
    }
}
