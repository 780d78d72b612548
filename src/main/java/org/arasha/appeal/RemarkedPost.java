package org.arasha.appeal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever has written a letter that is out to be signed hears that somebody who was asked has remarked on it: they hold no step in which
 * they would, and by the closing day it is too late. What was said stands on the appeal's page.
 */
@Component
class RemarkedPost {

    private final SignatoryStore signatories;
    private final AuthorPost authors;

    RemarkedPost(SignatoryStore signatories, AuthorPost authors) {
        this.signatories = signatories;
        this.authors = authors;
    }

    @EventListener
    void on(SignatoryRemarked remarked) {
        authors.tell(signatories.findById(remarked.record()).orElseThrow().appeal(), "remarked", null, "appeal.remarked.mail");
    }
}
