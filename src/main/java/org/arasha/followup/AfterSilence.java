package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.arasha.appeal.Appeals;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
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
     * reply is awaited again. A day by which it ends as before is only noted.
     *
     * @param closed with the day of receipt as it is right
     */
    void received(Submission closed) {
        Submission anew = replyTerms.started(closed);
        if (Objects.equals(anew.clock(), closed.clock())) {
            store.save(anew);
            events.publishEvent(new ReceiptCorrected(closed.id()));
        } else {
            requireNoAnswerBy(due(anew), closed.id(), "followup.refusal.assessLateFirst.receipt");
            judge(anew, null);
        }
    }

    /**
     * The same of what was passed on, where its clock runs on from the receipt by the body that we wrote to. Nobody is asked for a reason here,
     * so what the lawyer wrote stays.
     *
     * @return whether it ends on another day
     */
    boolean movedWithFirst(Submission closed) {
        Submission anew = replyTerms.runsOn(closed) ? replyTerms.started(closed) : closed;
        if (Objects.equals(anew.clock(), closed.clock())) {
            return false;
        }
        requireNoAnswerBy(due(anew), closed.id(), "followup.refusal.assessLateFirst.other", closed.number());
        judge(anew, closed.remark());
        return true;
    }

    private void judge(Submission anew, @Nullable String why) {
        events.publishEvent(new ReceiptCorrectedAfterEnd(anew.id(), save(anew, why)));
    }

    /**
     * Where its term has not ended it was not silent: the reply is awaited again, and with it its appeal. Else all stays as it was decided,
     * and the silence is of the day on which the term ended.
     *
     * @param anew with its term as it is right
     * @return whether its reply is awaited again
     */
    boolean save(Submission anew, @Nullable String why) {
        LocalDate due = due(anew);
        boolean waits = !due.isBefore(LocalDate.now(clock));
        store.save(waits ? anew.silentSince(null).waitingAgain(why) : anew.silentSince(due));
        if (waits) {
            appeals.goOn(anew.appeal());
        }
        return waits;
    }

    private static LocalDate due(Submission anew) {
        return anew.clock() == null ? LocalDate.MAX : anew.clock().dueOn();
    }

    /** What came by the new last day may be the reply, in time. */
    private void requireNoAnswerBy(LocalDate due, SubmissionId id, String messageKey, Object... arguments) {
        if (replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(id).stream().anyMatch(one -> !one.receivedOn().isAfter(due))) {
            throw new Refusal(messageKey, arguments);
        }
    }
}
