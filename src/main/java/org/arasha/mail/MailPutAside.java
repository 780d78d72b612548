package org.arasha.mail;

import org.arasha.shared.Act;

/** A person found that a mail is none of our business. */
record MailPutAside(IncomingMailId record) implements Act {}
