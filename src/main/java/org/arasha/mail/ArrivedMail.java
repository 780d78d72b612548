package org.arasha.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was read from its bytes. Reading never fails: what cannot be read is missing, and {@code note} says so.
 *
 * @param fingerprint the same for the same message, by whichever way it came
 * @param messageId   its own, or null
 * @param replyTo     where answers are to go, where that is another address than the sender's; else null
 * @param fromAList   whether it went to many, by what it says of itself
 * @param messageIds  of mails that it says it answers or returns
 * @param references  of ours that it names
 * @param files       how many came with it; of those of a message that is too large to keep none can be had
 */
record ArrivedMail(String fingerprint, @Nullable String messageId, Nature nature, boolean fromAList, String sender,
        @Nullable String replyTo, String subject, String text, @Nullable Instant sentAt, List<String> messageIds,
        List<String> references, IncomingMail.@Nullable Note note, int files) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_SENDER = 320;
    private static final int MOST_IDS = 200;
    private static final int LONGEST_ID = 400;
    private static final Instant FIRST_MAIL = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST_DATE = Instant.parse("2200-01-01T00:00:00Z");

    static ArrivedMail read(byte[] content) {
        return read(content, Body::of);
    }

    /** Of a message that is too large to keep: its headers, and its words as far as the server gives them. */
    static ArrivedMail ofLarge(byte[] headers, Part onServer) {
        return read(headers, message -> Body.ofLarge(onServer));
    }

    private static ArrivedMail read(byte[] content, Function<MimeMessage, Body> body) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new SharedByteArrayInputStream(content));
            return read(message, content, body.apply(message));
        } catch (MessagingException | RuntimeException broken) {
            return unreadable(DigestUtils.sha256Hex(content));
        }
    }

    static ArrivedMail unreadable(String fingerprint) {
        return new ArrivedMail(fingerprint, null, new Nature.Reply(), false, "", null, "", "", null, List.of(), List.of(),
                IncomingMail.Note.UNREADABLE, 0);
    }

    private static ArrivedMail read(MimeMessage message, byte[] content, Body body) throws MessagingException {
        String sender = sender(message);
        String subject = Words.line(Words.header(message, "Subject"), LONGEST_SUBJECT);
        List<String> messageIds = new ArrayList<>(References.messageIdsIn(
                header(message, "In-Reply-To") + " " + header(message, "References")));
        List<String> references = new ArrayList<>(References.referencesIn(subject));
        Nature nature = Triage.of(message, sender, subject, body.parts());
        if (!(nature instanceof Nature.Reply)) {
            String returned = body.text() + returned(body.parts());
            messageIds.addAll(References.messageIdsIn(returned));
            references.addAll(References.referencesIn(returned));
        }
        return new ArrivedMail(fingerprint(message, content), messageId(message), nature, Triage.isFromAList(message), sender,
                replyTo(message, sender), subject, body.text(), sentAt(message),
                messageIds.stream().distinct().limit(MOST_IDS).toList(), references, body.note(), body.files());
    }

    private record Body(List<Part> parts, String text, IncomingMail.@Nullable Note note, int files) {

        static Body of(MimeMessage message) {
            List<Part> parts = List.of();
            try {
                parts = Words.parts(message);
                return new Body(parts, Words.of(parts), null, Attachments.count(parts));
            } catch (MessagingException | IOException | RuntimeException broken) {
                return new Body(parts, "", IncomingMail.Note.UNREADABLE, Attachments.count(parts));
            }
        }

        static Body ofLarge(Part onServer) {
            try {
                List<Part> parts = Words.parts(onServer);
                return new Body(parts, Words.of(parts), IncomingMail.Note.TOO_LARGE, 0);
            } catch (MessagingException | IOException | RuntimeException broken) {
                return new Body(List.of(), "", IncomingMail.Note.TOO_LARGE, 0);
            }
        }
    }

    /** What a notice of a server sends back of our mail: all of it, or its headers. */
    private static String returned(List<Part> parts) throws MessagingException {
        StringBuilder returned = new StringBuilder();
        for (Part part : parts) {
            if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                returned.append('\n').append(Words.start(part));
            }
        }
        return returned.toString();
    }

    private static @Nullable String messageId(MimeMessage message) throws MessagingException {
        return References.messageIdsIn(header(message, "Message-ID")).stream().filter(id -> id.length() <= LONGEST_ID).findFirst().orElse(null);
    }

    /** By its headers, because two routes write different traces; not by Message-ID alone, which some senders never change. */
    private static String fingerprint(MimeMessage message, byte[] content) throws MessagingException {
        String id = header(message, "Message-ID");
        return id.isBlank() ? DigestUtils.sha256Hex(content)
                : DigestUtils.sha256Hex(String.join("\n", id, header(message, "Date"), header(message, "From"),
                header(message, "Subject")).getBytes(StandardCharsets.UTF_8));
    }

    private static String sender(MimeMessage message) throws MessagingException {
        String sender = header(message, "From");
        try {
            if (message.getFrom() != null && message.getFrom()[0] instanceof InternetAddress address) {
                sender = address.getAddress();
            }
        } catch (MessagingException | RuntimeException notAnAddress) {
            // Then it stays as it was written.
        }
        return Words.line(sender, LONGEST_SENDER);
    }

    /** Not one that the mail has gone to: what is sent through a group's address would be answered to all of it. */
    private static @Nullable String replyTo(MimeMessage message, String sender) {
        try {
            List<String> recipients = addresses(message.getAllRecipients());
            return addresses(InternetAddress.parseHeader(header(message, "Reply-To"), false)).stream()
                    .filter(address -> !address.equalsIgnoreCase(sender) && recipients.stream().noneMatch(address::equalsIgnoreCase))
                    .findFirst().orElse(null);
        } catch (MessagingException | RuntimeException unreadable) {
            return null;
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null ? List.of() : Stream.of(addresses).filter(InternetAddress.class::isInstance)
                .map(one -> ((InternetAddress) one).getAddress()).filter(one -> one != null && MailAddress.isOne(one)).toList();
    }

    private static @Nullable Instant sentAt(MimeMessage message) throws MessagingException {
        Instant at = message.getSentDate() == null ? null : message.getSentDate().toInstant();
        return at == null || at.isBefore(FIRST_MAIL) || at.isAfter(LAST_DATE) ? null : at;
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, " ");
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "ArrivedMail[" + fingerprint + "]";
    }
}
