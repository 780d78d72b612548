package org.arasha.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.stream.Stream;

/** Plays the other side of the post where mail does not leave the machine. */
public class EmbeddedMailServer {

    private final GreenMail server;
    private final Map<Postbox, String> addresses;

    EmbeddedMailServer(GreenMail server, Map<Postbox, String> addresses) {
        this.server = server;
        this.addresses = addresses;
    }

    /** All it has taken, for whomever. */
    Stream<MimeMessage> taken() {
        return Stream.of(server.getReceivedMessages());
    }

    void deliver(MimeMessage message) {
        deliver(Postbox.LETTERS, message);
    }

    /** Puts a message into a mailbox, as it is. */
    public void deliver(Postbox box, MimeMessage message) {
        server.getUserManager().getUserByEmail(addresses.get(box)).deliver(message);
    }
}
