package org.arasha.followup;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What was answered and is done with was received on another day than was noted: whether its body was late follows from that. What a lawyer
 * made of the answer stands.
 *
 * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
 */
@Component
class AfterAnswer {

    private final SubmissionStore store;
    private final ReplyTerms replyTerms;
    private final ApplicationEventPublisher events;

    AfterAnswer(SubmissionStore store, ReplyTerms replyTerms, ApplicationEventPublisher events) {
        this.store = store;
        this.replyTerms = replyTerms;
        this.events = events;
    }

    /** @param answered with the day of receipt as it is right */
    void received(Submission answered) {
        Submission anew = store.save(replyTerms.ofReceipt(answered));
        events.publishEvent(Objects.equals(anew.clock(), answered.clock()) ? new ReceiptCorrected(answered.id())
                : new ReceiptCorrectedAfterEnd(answered.id(), false));
    }

    /**
     * The same of what was passed on, where its clock runs on from the receipt by the body that we wrote to.
     *
     * @return whether it ends on another day
     */
    boolean movedWithFirst(Submission answered) {
        Submission anew = replyTerms.runsOn(answered) ? replyTerms.ofReceipt(answered) : answered;
        if (Objects.equals(anew.clock(), answered.clock())) {
            return false;
        }
        store.save(anew);
        events.publishEvent(new ReceiptCorrectedAfterEnd(answered.id(), false));
        return true;
    }
}
