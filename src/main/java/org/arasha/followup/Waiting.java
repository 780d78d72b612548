package org.arasha.followup;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What came was no reply, and the term runs on; what changed in the calendar while it stood still moves it now. */
@Component
class Waiting {

    private final ReplyTerms replyTerms;
    private final WatchDays watch;
    private final ApplicationEventPublisher events;

    Waiting(ReplyTerms replyTerms, WatchDays watch, ApplicationEventPublisher events) {
        this.replyTerms = replyTerms;
        this.watch = watch;
        this.events = events;
    }

    /** What came was about something else: what no term is known for is looked at on the day on which it would have been. */
    Submission asIfNothingCame(Submission replied) {
        Submission waits = replied.repliedOn(null);
        return waits.clock() == null && watch.of(waits.id()).isPresent() && !replyTerms.isRuled(waits) ? waits : on(replied);
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
