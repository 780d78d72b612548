package org.arasha.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about this record did not reach its addressee: refused at once, or returned later.
 *
 * @param sendKey which of the mails about the record; null where the returned mail does not say so
 */
public record MailBounced(UUID topic, @Nullable String sendKey) {}
