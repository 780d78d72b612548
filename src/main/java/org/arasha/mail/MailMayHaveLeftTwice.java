package org.arasha.mail;

import org.arasha.shared.Act;

/** A mail was sent again because nobody knew whether it had left; the body may have it twice, with one Message-ID. */
public record MailMayHaveLeftTwice(OutgoingMailId record) implements Act {}
