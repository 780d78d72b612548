package org.arasha.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours and what has become of it.
 *
 * @param at         since when it is in this state
 * @param attempts   how often the server was tried
 * @param reasonCode the server's code, where it refused the mail for good
 */
public record SentMail(String sendKey, String to, Dispatch.State state, Instant at, int attempts,
        @Nullable String reasonCode) {

    @Override
    public String toString() {
        return "SentMail[" + sendKey + "]";
    }
}
