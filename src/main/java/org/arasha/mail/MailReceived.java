package org.arasha.mail;

import java.util.UUID;

/** Somebody answered a mail about this record, or a person found that the mail is about it. */
public record MailReceived(UUID topic, IncomingMailId mail) {}
