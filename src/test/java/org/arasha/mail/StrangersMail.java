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

/** Mail as others send it, with whatever headers. */
@Component
@Lazy
public class StrangersMail {

    private final EmbeddedMailServer server;
    private final Mailbox mailbox;

    StrangersMail(EmbeddedMailServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /** @param message headers, an empty line, the text; whom it is from and its own id are added */
    public void arrives(String message) {
        String whole = "From: office@authority.example\nMessage-ID: <" + UUID.randomUUID() + "@authority.example>\n" + message;
        try {
            server.deliver(new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        mailbox.fetch();
    }
}
