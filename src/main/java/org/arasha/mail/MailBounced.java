package org.arasha.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about this record did not reach its addressee: refused at once, or returned later.
 *
 * @param sendKey    which of the mails about the record; null where the returned mail does not say so
 * @param reasonCode the server's code: {@code 550}, {@code 5.1.1} (RFC 5321, RFC 3463), or {@code undeliverable} where it
 *                   gave none
 */
public record MailBounced(UUID topic, @Nullable String sendKey, String reasonCode) {

    static final String WITHOUT_CODE = "undeliverable";
}
