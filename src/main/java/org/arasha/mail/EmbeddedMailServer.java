package org.arasha.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the other side of the post where mail does not leave the machine. */
public class EmbeddedMailServer {

    private final GreenMail server;
    private final JdbcClient jdbc;
    private final Map<Postbox, String> addresses;

    EmbeddedMailServer(GreenMail server, JdbcClient jdbc, Map<Postbox, String> addresses) {
        this.server = server;
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** Answers the mail with this send key as a mail program does; the answer is in the mailbox for its next fetch. */
    public void replyTo(String sendKey, String from, String text) {
        record Sent(String messageId, String subject) {}
        Sent sent = jdbc.sql("select message_id, subject from outgoing_mail where send_key = ?").param(sendKey)
                .query(Sent.class).single();
        try {
            MimeMessage reply = new MimeMessage(GreenMailUtil.getSession(server.getSmtp().getServerSetup()));
            reply.setFrom(from);
            reply.setRecipients(MimeMessage.RecipientType.TO, addresses.get(Postbox.LETTERS));
            reply.setSubject("Re: " + sent.subject(), StandardCharsets.UTF_8.name());
            reply.setText(text, StandardCharsets.UTF_8.name());
            reply.setHeader("In-Reply-To", sent.messageId());
            reply.saveChanges();
            deliver(reply);
        } catch (MessagingException e) {
            throw new IllegalStateException("A reply could not be made", e);
        }
    }

    /** The texts of the mails that have come for somebody, the newest last. */
    public List<String> textsTo(String address) {
        GreenMailUser reader = server.getUserManager().getUserByEmail(address);
        try {
            List<String> texts = new ArrayList<>();
            for (StoredMessage mail : reader == null ? List.<StoredMessage>of() : server.getManagers().getImapHostManager().getInbox(reader).getMessages()) {
                texts.add(mail.getMimeMessage().getContent().toString());
            }
            return texts;
        } catch (FolderException | IOException | MessagingException e) {
            throw new IllegalStateException("A mailbox could not be read", e);
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
