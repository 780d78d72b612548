package org.arasha.mail;

import java.time.Instant;

/**
 * What has become of a mail.
 *
 * @param at       since when it is in this state
 * @param attempts how often the server was tried
 */
public record Dispatch(State state, Instant at, int attempts) {

    public enum State {
        /** It will be tried, or tried again. */ WAITING,
        /** The mail server took it. Whether it arrived is another matter: a bounce may still come, {@link MailBounced}. */ SENT,
        /** The mail server refused it for good. */ FAILED,
        /** It was taken back before it left. */ RECALLED
    }
}
