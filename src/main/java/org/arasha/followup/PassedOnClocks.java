package org.arasha.followup;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the clock of what was passed on runs on from the receipt by the body that we wrote to, it moves when that day is corrected. */
@Component
class PassedOnClocks {

    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final AfterSilence afterSilence;
    private final AfterAnswer afterAnswer;
    private final ApplicationEventPublisher events;

    PassedOnClocks(SubmissionStore store, ReplyTerms replyTerms, AfterSilence afterSilence, AfterAnswer afterAnswer,
            ApplicationEventPublisher events) {
        this.store = store;
        this.replyTerms = replyTerms;
        this.afterSilence = afterSilence;
        this.afterAnswer = afterAnswer;
        this.events = events;
    }

    /** When the calendar moves many, it moves these itself. */
    @EventListener
    void on(TermMoved moved) {
        if (!moved.amongMany()) {
            followFrom(moved.record());
        }
    }

    @EventListener
    void on(ReceiptCorrectedAfterEnd corrected) {
        followFrom(corrected.record());
    }

    private void followFrom(SubmissionId id) {
        store.forwardedFrom(id.value()).forEach(this::follow);
    }

    /** That it moves is heard here, too; behind one that stays, as it does once it has ended, unless in silence, others may move. */
    private void follow(Submission other) {
        if (other.isClosedAsSilent() && afterSilence.movedWithFirst(other) || other.isClosedAsAnswered() && afterAnswer.movedWithFirst(other)) {
            return;
        }
        Submission anew = other.isClockRunning() ? reckonedAnew(other) : other;
        if (Objects.equals(anew.clock(), other.clock())) {
            followFrom(other.id());
            return;
        }
        store.save(anew);
        events.publishEvent(new TermMoved(other.id()));
    }

    /** What runs on from the day on which another body received it is of another day also where it has ended by both. */
    private Submission reckonedAnew(Submission running) {
        return replyTerms.runsOn(running) ? replyTerms.started(running) : replyTerms.reckonedAnew(running);
    }
}
