package org.arasha.mail;

import org.arasha.shared.Act;

/** It is not about what it was matched with. */
public record MailUnmatched(IncomingMailId record) implements Act {}
