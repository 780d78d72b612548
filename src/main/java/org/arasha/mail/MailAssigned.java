package org.arasha.mail;

import org.arasha.shared.Act;

/** A person said what a mail is about. */
public record MailAssigned(IncomingMailId record) implements Act {}
