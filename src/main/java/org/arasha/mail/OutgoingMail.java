package org.arasha.mail;

import java.util.List;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param sendKey     names the sending and not the attempt: a second mail with the same key is not sent; up to 100 signs
 * @param topic       the record it is about; what becomes of the mail is told by this id
 * @param to          one address
 * @param subject     one line without personal data; a reference is added to it, by which replies are found
 * @param text        plain text
 * @param attachments sent in this order
 * @param answers     the mail whose thread it goes out in, from the mailbox which that came to; or null
 * @param notice      where it only tells somebody of a record; null where the record hears what is answered
 */
public record OutgoingMail(String sendKey, UUID topic, String to, String subject, String text, List<FileId> attachments,
        @Nullable IncomingMailId answers, @Nullable Notice notice) {

    /**
     * Whoever is told of something may answer: no record hears it, and it waits for a person who may see what the mail was about.
     *
     * @param reader who it goes to, where they sign in: that it came back is noted with them; or null
     * @param about  the case or the appeal; null where there are several, and only who may see every case reads what is answered
     */
    public record Notice(@Nullable UserId reader, @Nullable UUID about) {}

    /** A letter. */
    public OutgoingMail(String sendKey, UUID topic, String to, String subject, String text, List<FileId> attachments) {
        this(sendKey, topic, to, subject, text, attachments, null, null);
    }

    public OutgoingMail(String sendKey, UUID topic, String to, String subject, String text, Notice notice) {
        this(sendKey, topic, to, subject, text, List.of(), null, notice);
    }

    @Nullable UUID reader() {
        return notice == null || notice.reader() == null ? null : notice.reader().value();
    }

    @Nullable UUID about() {
        return notice == null ? null : notice.about();
    }

    public OutgoingMail {
        if (sendKey.isBlank() || sendKey.length() > 100) {
            throw new IllegalArgumentException("A send key has 1 to 100 signs");
        }
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + sendKey + "]";
    }
}
