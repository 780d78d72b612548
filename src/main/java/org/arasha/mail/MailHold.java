package org.arasha.mail;

import java.util.UUID;

/**
 * Knows of records whose mails may not leave, and is asked each time before one is tried, in the transaction in which it is claimed:
 * what was true when a mail was queued may not be so hours later, when the server is back.
 *
 * @see <a href="../../../../../../docs/decisions/0046-a-letter-is-asked-again-before-it-leaves.md">decision 0046</a>
 */
public interface MailHold {

    /** @param topic the record that a mail is about */
    boolean holds(UUID topic);
}
