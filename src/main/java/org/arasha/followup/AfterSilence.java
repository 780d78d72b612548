package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.arasha.appeal.Appeals;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A lawyer has decided on a silence that was reckoned from a day on which the body did not have it yet, or had it already.
 *
 * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
 */
@Component
class AfterSilence {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Appeals appeals;
    private final ReplyTerms replyTerms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterSilence(SubmissionStore store, ReplyStore replies, Appeals appeals, ReplyTerms replyTerms, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.appeals = appeals;
        this.replyTerms = replyTerms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where the term has ended by that day, too, what was decided stands, and the silence is of another day; else there was none, and the
     * reply is awaited again.
     *
     * @param closed with the day of receipt as it is right
     */
    void received(Submission closed) {
        Submission anew = replyTerms.started(closed);
        LocalDate due = anew.clock() == null ? LocalDate.MAX : anew.clock().dueOn();
        requireNoAnswerBy(due, closed.id());
        boolean waits = !due.isBefore(LocalDate.now(clock));
        store.save(waits ? anew.waitingAgain(null) : anew.silentSince(due));
        if (waits) {
            appeals.goOn(closed.appeal());
        }
        events.publishEvent(new ReceiptCorrectedAfterEnd(closed.id(), waits));
    }

    /** What came by the new last day may be the reply, in time. */
    private void requireNoAnswerBy(LocalDate due, SubmissionId id) {
        if (replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(id).stream().anyMatch(one -> !one.receivedOn().isAfter(due))) {
            throw new Refusal("followup.refusal.assessLateFirst");
        }
    }
}
