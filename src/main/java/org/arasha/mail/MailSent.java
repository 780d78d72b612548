package org.arasha.mail;

import java.time.Instant;
import java.util.UUID;

/** The mail server took a mail about this record: the one with this send key. */
public record MailSent(UUID topic, String sendKey, Instant at) {}
