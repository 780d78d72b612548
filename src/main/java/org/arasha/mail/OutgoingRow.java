package org.arasha.mail;

import java.util.List;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this node has claimed for one attempt.
 *
 * @param notice   whether it only tells somebody of a record; see {@link OutgoingMail.Notice}
 * @param attempt  the number of the attempt; nobody else has it
 * @param accepted whether the server has taken it already and only the word of it is missing
 */
record OutgoingRow(UUID id, UUID topic, String sendKey, String messageId, String recipient, String subject, String text,
        List<FileId> attachments, @Nullable Answered answers, boolean notice, int attempt, boolean accepted) {

    /** The mail that it answers: its Message-ID, where it had one, and where it came to. */
    record Answered(@Nullable String messageId, Postbox box) {}

    @Override
    public String toString() {
        return "OutgoingRow[" + id + "]";
    }
}
