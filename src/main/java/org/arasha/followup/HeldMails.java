package org.arasha.followup;

import java.util.UUID;
import org.arasha.appeal.HeldLetters;
import org.arasha.mail.MailHold;
import org.springframework.stereotype.Component;

/** A letter that waits for the mail server does not leave once somebody it speaks of is against it. */
@Component
class HeldMails implements MailHold {

    private final SubmissionStore store;
    private final HeldLetters letters;

    HeldMails(SubmissionStore store, HeldLetters letters) {
        this.store = store;
        this.letters = letters;
    }

    @Override
    public boolean holds(UUID topic) {
        return store.findById(new SubmissionId(topic)).filter(one -> letters.since(one.appeal()).isPresent()).isPresent();
    }
}
