package org.arasha.mail;

import java.util.List;
import java.util.UUID;
import org.arasha.evidence.FileId;

/**
 * A mail that this node has claimed for one attempt.
 *
 * @param attempt  the number of the attempt; nobody else has it
 * @param accepted whether the server has taken it already and only the word of it is missing
 */
record OutgoingRow(UUID id, UUID topic, String sendKey, String messageId, String recipient, String subject, String text,
        List<FileId> attachments, int attempt, boolean accepted) {

    @Override
    public String toString() {
        return "OutgoingRow[" + id + "]";
    }
}
