package org.arasha.followup;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What came was no reply, and the term runs on; what changed in the calendar while it stood still moves it now. */
@Component
class Waiting {

    private final ReplyTerms replyTerms;
    private final ApplicationEventPublisher events;

    Waiting(ReplyTerms replyTerms, ApplicationEventPublisher events) {
        this.replyTerms = replyTerms;
        this.events = events;
    }

    Submission on(Submission replied) {
        Submission waits = replied.repliedOn(null);
        if (waits.clock() == null) {
            return replyTerms.watchedOn(waits);
        }
        Submission anew = replyTerms.reckonedAnew(waits);
        if (!Objects.equals(anew.clock(), waits.clock())) {
            events.publishEvent(new TermMoved(waits.id()));
        }
        return anew;
    }
}
