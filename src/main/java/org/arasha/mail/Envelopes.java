package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the message that the mail server gets. */
@Component
class Envelopes {

    private final Files files;
    private final Clock clock;
    private final String from;
    private final String reports;

    Envelopes(Files files, Clock clock, @Value("${arasha.mail.from}") String from,
            @Value("${arasha.reports.mail-from}") String reports) {
        this.files = files;
        this.clock = clock;
        this.from = from;
        this.reports = reports;
    }

    MimeMessage fill(MimeMessage message, OutgoingRow row) throws MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, !row.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        mail.setFrom(row.answers() != null && row.answers().box() == Postbox.REPORTS ? reports : from);
        mail.setTo(row.recipient());
        mail.setSubject(row.subject());
        mail.setText(row.text());
        mail.setSentDate(Date.from(clock.instant()));
        for (FileId id : row.attachments()) {
            StoredFile file = files.find(id);
            mail.addAttachment(file.name(), () -> files.openToSend(id), file.mediaType());
        }
        message.setHeader("Message-ID", row.messageId());
        if (row.notice()) {
            // Then no machine answers that somebody is out of the office (RFC 3834); a letter people have written.
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        if (row.answers() != null && row.answers().messageId() != null) {
            message.setHeader("In-Reply-To", row.answers().messageId());
            message.setHeader("References", row.answers().messageId());
        }
        return message;
    }
}
