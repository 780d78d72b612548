package org.arasha.mail;

import java.time.Instant;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param box    which it came to
 * @param reasonCode the server's code of why a mail of ours bounced: {@code 5.1.1} (RFC 3463), or {@code undeliverable}; null where this is no bounce
 * @param topic the record it is about, or null while nobody knows
 * @param sendKey which mail of ours it answers or returns; null where it does not say
 * @param sender the address it says it is from; nothing proves it
 * @param replyTo where it says answers are to go, where that is another address; else null
 * @param text its plain text; one in HTML is reduced to its words
 * @param receivedAt when the mail server took it, however much later it was fetched
 * @param raw the whole message, {@code .eml}; null when it was too large to keep
 * @param note what is missing of it, or null
 * @param files how many came with it, also those that cannot be read; null where it came before they were counted
 */
public record IncomingMail(IncomingMailId id, Postbox box, State state, @Nullable String reasonCode, @Nullable UUID topic,
        @Nullable String sendKey, String sender, @Nullable String replyTo, String subject, String text,
        Instant receivedAt, @Nullable FileId raw, @Nullable Note note, @Nullable Integer files) {

    public enum State {
        /** It is known what it is about. */ MATCHED,
        /** It waits for a person to find out. */ UNMATCHED,
        /** A machine sent it: an absence note, a receipt. */ AUTOMATIC,
        /** A person found that it is none of our business. */ IGNORED
    }

    public enum Note { TOO_LARGE, UNREADABLE }

    public boolean bounce() {
        return reasonCode != null;
    }

    @Override
    public String toString() {
        return "IncomingMail[" + id.value() + "]";
    }
}
