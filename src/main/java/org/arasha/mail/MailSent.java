package org.arasha.mail;

import java.time.Instant;
import java.util.UUID;

/** The mail server took a mail about this record. */
public record MailSent(UUID topic, Instant at) {}
