package org.arasha.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours and what has become of it.
 *
 * @param at         since when it is in this state
 * @param attempts   how often the server was tried
 * @param inDoubt    how often it was handed over without a word of what became of it, beside the time when it was taken: each of
 *                   these may have left
 * @param reasonCode the server's code, where it refused the mail for good
 * @param deliveredAt when a delivery notice of the addressee's server came, or null: many servers send none
 */
public record SentMail(String sendKey, String to, Dispatch.State state, Instant at, int attempts, int inDoubt,
        @Nullable String reasonCode, @Nullable Instant deliveredAt) {

    @Override
    public String toString() {
        return "SentMail[" + sendKey + "]";
    }
}
