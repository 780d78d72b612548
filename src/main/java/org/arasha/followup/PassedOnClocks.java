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

    /** What moves it otherwise, as a notice or a check, is of its own body; when the calendar does, it moves these itself. */
    @EventListener
    void on(TermMoved moved) {
        if (moved.by() == TermMoved.By.RECEIPT) {
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

    /**
     * That it moves is heard here, too; behind one that stays, as it does once it has ended, unless in silence, others may move. It is of
     * another day also where it has ended by both, or its reply is not assessed yet.
     */
    private void follow(Submission other) {
        if (other.isClosedAsSilent() && afterSilence.movedWithFirst(other) || other.isClosedAsAnswered() && afterAnswer.movedWithFirst(other)) {
            return;
        }
        boolean runsOn = other.clock() != null && !other.isClosed() && replyTerms.runsOn(other);
        Submission anew = runsOn ? replyTerms.started(other) : other;
        if (Objects.equals(anew.clock(), other.clock())) {
            followFrom(other.id());
            return;
        }
        store.save(anew);
        events.publishEvent(new TermMoved(other.id(), TermMoved.By.RECEIPT));
    }
}
