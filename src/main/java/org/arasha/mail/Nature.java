package org.arasha.mail;

/** What a mail that came in is. */
sealed interface Nature {

    /** Somebody wrote it. */
    record Reply() implements Nature {}

    /** A mail of ours did not arrive. */
    /** @param reasonCode {@code 5.1.1} (RFC 3463), or {@link #WITHOUT_CODE} where the server gave none */
    record Bounce(String reasonCode) implements Nature {

        static final String WITHOUT_CODE = "undeliverable";
    }

    /** The addressee's mail server has a mail of ours and says so (RFC 3464). */
    record Delivered() implements Nature {}

    /** A server tells something else of a mail of ours: that it waits, that it was passed on or opened. It answers nothing. */
    record Told() implements Nature {}

    /** A machine sent it of its own accord, and it may say something to who reads it: an absence note. */
    record Automatic() implements Nature {}
}
