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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom we write to: they read what has come and answer it. */
@Component
@Lazy
public class MailReader {

    private final GreenMail server;
    private final EmbeddedMailServer mail;
    private final JdbcClient jdbc;
    private final String us;

    MailReader(GreenMail server, EmbeddedMailServer mail, JdbcClient jdbc, @Value("${arasha.mail.from}") String us) {
        this.server = server;
        this.mail = mail;
        this.jdbc = jdbc;
        this.us = us;
    }

    /** Answers the mail with this send key as a mail program does; the answer is in the mailbox for its next fetch. */
    public void replyTo(String sendKey, String from, String text) {
        record Sent(String messageId, String subject) {}
        Sent sent = jdbc.sql("select message_id, subject from outgoing_mail where send_key = ?").param(sendKey)
                .query(Sent.class).single();
        try {
            MimeMessage reply = new MimeMessage(GreenMailUtil.getSession(server.getSmtp().getServerSetup()));
            reply.setFrom(from);
            reply.setRecipients(MimeMessage.RecipientType.TO, us);
            reply.setSubject("Re: " + sent.subject(), StandardCharsets.UTF_8.name());
            reply.setText(text, StandardCharsets.UTF_8.name());
            reply.setHeader("In-Reply-To", sent.messageId());
            reply.saveChanges();
            mail.deliver(reply);
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
}
