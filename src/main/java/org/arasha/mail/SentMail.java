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
 * @param held       whether it may not leave now, as was found when it was to be tried
 * @param deliveredAt when a delivery notice of the addressee's server came, or null: many servers send none
 */
public record SentMail(String sendKey, String to, State state, Instant at, int attempts, int inDoubt,
        @Nullable String reasonCode, boolean held, @Nullable Instant deliveredAt) {

    public enum State {
        /** It will be tried, or tried again. */ WAITING,
        /** The mail server took it. Whether it arrived is another matter: a bounce may still come, {@link MailBounced}. */ SENT,
        /** The mail server refused it for good. */ FAILED,
        /** It was taken back before it left. */ RECALLED
    }

    @Override
    public String toString() {
        return "SentMail[" + sendKey + "]";
    }
}
