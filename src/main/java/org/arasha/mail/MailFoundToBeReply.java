package org.arasha.mail;

import org.arasha.shared.Act;

/** A person found that somebody wrote what was taken for a machine's. */
record MailFoundToBeReply(IncomingMailId record) implements Act {}
