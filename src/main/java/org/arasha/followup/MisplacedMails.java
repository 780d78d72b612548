package org.arasha.followup;

import java.util.List;
import org.arasha.directory.Channel;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.followup.Submission.Receipt;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Outbox;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail that answers something else is taken off the submission it was matched with, with all that was noted because of it, until a
 * lawyer has said what follows from it.
 *
 * @see <a href="../../../../../../docs/decisions/0008-only-a-lawyer-ends-the-wait-for-a-reply.md">decision 0008</a>
 */
@Service
@Transactional
public class MisplacedMails {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final IncomingMails mails;
    private final Outbox outbox;
    private final ReplyTerms replyTerms;
    private final Waiting waiting;
    private final WatchDays watch;
    private final ApplicationEventPublisher events;

    MisplacedMails(SubmissionStore store, ReplyStore replies, Submissions submissions, IncomingMails mails, Outbox outbox,
            ReplyTerms replyTerms, Waiting waiting, WatchDays watch, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.mails = mails;
        this.outbox = outbox;
        this.replyTerms = replyTerms;
        this.waiting = waiting;
        this.watch = watch;
        this.events = events;
    }

    /** It waits among the mails that fit nothing again. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER', 'MANAGER')")
    public void takeBack(ReplyId id) {
        Reply reply = replies.findById(id).orElseThrow(() -> new Refusal("mail.refusal.dealtWith"));
        Submission submission = submissions.visible(reply.submission());
        if (reply.mail() == null || reply.assessed()) {
            throw new Refusal("followup.refusal.assessed");
        }
        replies.delete(reply);
        mails.unmatch(new IncomingMailId(reply.mail()));
        events.publishEvent(new ReplyTakenBack(submission.id(), without(submission, reply)));
    }

    private Awaits without(Submission submission, Reply reply) {
        List<Reply> left = replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(submission.id());
        if (submission.isClosed()) {
            return left.isEmpty() ? Awaits.NOTHING : Awaits.ASSESSMENT;
        }
        boolean madeReceipt = reply.madeReceipt() && new Receipt(reply.receivedOn(), null).equals(submission.receipt());
        Submission before = madeReceipt ? submission.notReceived(reply.filedBefore(), reply.firstFiledBefore()) : submission;
        if (!left.isEmpty()) {
            store.save(madeReceipt ? receivedWith(left, before) : between(left, before));
            return Awaits.ASSESSMENT;
        }
        if (madeReceipt) {
            watch.end(submission.id());
            store.save(before);
            return awaited(before);
        }
        store.save(waiting.on(before));
        return Awaits.REPLY;
    }

    /** The body has it all the same, as the first of the others shows. */
    private Submission receivedWith(List<Reply> left, Submission before) {
        Reply first = left.getFirst();
        replies.save(first.asReceiptOf(before));
        return between(left, replyTerms.started(before.received(new Receipt(first.receivedOn(), null))));
    }

    private static Submission between(List<Reply> left, Submission submission) {
        return submission.repliedBetween(left.getFirst().receivedOn(), left.getLast().receivedOn());
    }

    /** Where nothing shows that the body has it. */
    Awaits awaited(Submission before) {
        Channel channel = before.route().channel();
        boolean onItsWay = before.filedOn() != null || channel == Channel.PASSED_ON
                || channel == Channel.MAIL && outbox.mayRecall(before.id().value());
        return onItsWay ? Awaits.RECEIPT
                : channel == Channel.MAIL || before.route().firstFiledOn() != null ? Awaits.ADDRESS : Awaits.FILING;
    }
}
