package org.arasha.mail;

import java.util.Set;

/** Knows of mails that nobody has matched and that are not open to everybody all the same. */
public interface MailVeil {

    /** Those that the current user may not see. */
    Set<IncomingMailId> hidden();
}
