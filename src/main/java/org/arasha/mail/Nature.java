package org.arasha.mail;

/** What a mail that came in is. */
sealed interface Nature {

    /** Somebody wrote it. */
    record Reply() implements Nature {}

    /** A mail of ours did not arrive. */
    record Bounce(String reasonCode) implements Nature {}

    /** The addressee's mail server has a mail of ours and says so (RFC 3464). */
    record Delivered() implements Nature {}

    /** A machine sent it of its own accord. */
    record Automatic() implements Nature {}
}
