package org.arasha.mail;

import java.util.UUID;

/**
 * A mail about this record did not reach its addressee: refused at once, or returned later.
 *
 * @param reasonCode the server's code: {@code 550}, {@code 5.1.1} (RFC 5321, RFC 3463), or {@code undeliverable} where it
 *                   gave none
 */
public record MailBounced(UUID topic, String reasonCode) {

    static final String WITHOUT_CODE = "undeliverable";
}
