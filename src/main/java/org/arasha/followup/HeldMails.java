package org.arasha.followup;

import java.util.UUID;
import org.arasha.mail.MailHold;
import org.springframework.stereotype.Component;

/** A letter that waits for the mail server does not leave once somebody it speaks of is against it. */
@Component
class HeldMails implements MailHold {

    private final SubmissionStore store;
    private final HeldFilings held;

    HeldMails(SubmissionStore store, HeldFilings held) {
        this.store = store;
        this.held = held;
    }

    @Override
    public boolean holds(UUID topic) {
        return store.findById(new SubmissionId(topic)).flatMap(held::since).isPresent();
    }
}
