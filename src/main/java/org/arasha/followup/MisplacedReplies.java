package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.followup.Submission.Receipt;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What answers something else is taken off the submission it was matched with or recorded on, with all that was noted because of it, until a
 * lawyer has said what follows from it.
 *
 * @see <a href="../../../../../../docs/decisions/0008-only-a-lawyer-ends-the-wait-for-a-reply.md">decision 0008</a>
 * @see <a href="../../../../../../docs/decisions/0057-what-was-recorded-by-mistake-is-taken-back.md">decision 0057</a>
 */
@Service
@Transactional
public class MisplacedReplies {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final ExtensionStore extensions;
    private final Submissions submissions;
    private final IncomingMails mails;
    private final TakenMails taken;
    private final LatestSending sending;
    private final ReplyTerms replyTerms;
    private final Waiting waiting;
    private final WatchDays watch;
    private final ApplicationEventPublisher events;

    MisplacedReplies(SubmissionStore store, ReplyStore replies, ExtensionStore extensions, Submissions submissions, IncomingMails mails,
            TakenMails taken, LatestSending sending, ReplyTerms replyTerms, Waiting waiting, WatchDays watch, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.extensions = extensions;
        this.submissions = submissions;
        this.mails = mails;
        this.taken = taken;
        this.sending = sending;
        this.replyTerms = replyTerms;
        this.waiting = waiting;
        this.watch = watch;
        this.events = events;
    }

    /** A mail waits among those that fit nothing again, for those who may see the submission. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER', 'MANAGER')")
    public void takeBack(ReplyId id) {
        Reply reply = replies.findById(id).filter(one -> one.mail() != null).orElseThrow(() -> new Refusal("mail.refusal.dealtWith"));
        Submission submission = of(reply);
        replies.delete(reply);
        IncomingMailId mail = new IncomingMailId(Objects.requireNonNull(reply.mail()));
        mails.unmatch(mail);
        taken.note(mail, submission.id());
        events.publishEvent(new ReplyTakenBack(submission.id(), without(submission, reply)));
    }

    /** What came otherwise stays, says why, and counts for nothing. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void recordedByMistake(ReplyId id, String why) {
        Reply reply = replies.findById(id).filter(one -> one.mail() == null).map(this::asItCounts)
                .orElseThrow(() -> new Refusal("followup.refusal.noReply"));
        if (reply.mistake() != null) {
            throw new Refusal("followup.refusal.mistakeAlready");
        }
        Submission submission = of(reply);
        replies.save(reply.recordedByMistake(Bounds.mistake(why)));
        events.publishEvent(new ReplyTakenBack(submission.id(), without(submission, reply)));
    }

    /** Of what came on paper. */
    @Transactional(readOnly = true)
    public boolean mayBeRecordedByMistake(Reply reply) {
        return asItCounts(reply).mayBeTakenBack(submissions.visible(reply.submission()));
    }

    /** What was found to be a notice, or word that the body does not have it, was as good as none once nothing that counts rests on it. */
    private Reply asItCounts(Reply reply) {
        Submission submission = submissions.visible(reply.submission());
        boolean counts = submission.replied() != null
                || !extensions.findBySubmissionAndMistakeIsNullOrderByDecidedOn(submission.id()).isEmpty() || store.hasPassedOn(submission.id());
        return reply.assessed() && !counts ? reply.asAssessed(true) : reply;
    }

    private Submission of(Reply reply) {
        Submission submission = submissions.visible(reply.submission());
        if (!reply.mayBeTakenBack(submission)) {
            throw new Refusal("followup.refusal.assessed");
        }
        return submission;
    }

    /** Whether something is taken back that was noted because of it. */
    @Transactional(readOnly = true)
    public boolean takesSomethingAlong(Reply reply) {
        Submission submission = submissions.visible(reply.submission());
        return !reply.noReply() || isReceipt(reply, submission)
                && other(reply, submission).filter(one -> one.receivedOn().equals(reply.receivedOn())).isEmpty();
    }

    private Awaits without(Submission submission, Reply reply) {
        List<Reply> left = unassessed(submission);
        boolean isReceipt = isReceipt(reply, submission);
        if (reply.noReply() && !isReceipt || submission.isClosed()) {
            // Saved as it is, so that who is about to assess what they have read does not assess what is not there any more.
            store.save(submission);
            return reply.noReply() ? Awaits.AS_BEFORE : left.isEmpty() ? Awaits.NOTHING : Awaits.ASSESSMENT;
        }
        if (isReceipt) {
            Before before = before(submission, reply);
            return other(reply, submission).map(one -> receivedBy(one, before, submission, reply)).orElseGet(() -> notReceived(before));
        }
        store.save(left.isEmpty() ? waiting.asIfNothingCame(submission) : between(left, submission));
        return left.isEmpty() ? Awaits.REPLY : Awaits.ASSESSMENT;
    }

    /** A body that has extended its term since, or passed a part on, has the submission, whatever this reply was. */
    private boolean isReceipt(Reply reply, Submission submission) {
        return reply.madeReceipt() && new Receipt(reply.receivedOn(), null).equals(submission.receipt())
                && !extensions.existsSince(submission.id().value(), reply.id().value()) && !store.hasPassedOn(submission.id());
    }

    /** The first other that came of the same filing, also if it was found to be no reply: it shows that the body has it, as long as it is here. */
    private Optional<Reply> other(Reply reply, Submission submission) {
        LocalDate filed = Objects.requireNonNull(submission.filedOn(), "Who has received it was written to");
        return replies.to(submission.id().value()).stream()
                .filter(one -> !one.id().equals(reply.id()) && !one.madeReceipt() && !one.receivedOn().isBefore(filed)).findFirst();
    }

    private record Before(Submission submission, Awaits awaited) {}

    /** With what became known since: a day of filing, and what the post said, which changed nothing while the body seemed to have it. */
    private Before before(Submission submission, Reply reply) {
        Submission before = submission.notReceived(reply.filedBefore(), reply.firstFiledBefore());
        Awaits awaited = reply.awaited() == Awaits.FILING && before.filedOn() != null ? Awaits.RECEIPT : Objects.requireNonNull(reply.awaited());
        boolean returned = sending.isReturned(before);
        return switch (awaited) {
            case RECEIPT -> new Before(sending.asItIsNow(before), returned ? Awaits.ADDRESS : awaited);
            case ADDRESS -> new Before(returned ? before.unfiled() : before, awaited);
            default -> new Before(before, awaited);
        };
    }

    private Awaits notReceived(Before before) {
        watch.end(before.submission().id());
        store.save(before.submission());
        return before.awaited();
    }

    /** The term runs from the day on which that came; where it was found to be none, the wait goes on until the new end. */
    private Awaits receivedBy(Reply other, Before before, Submission submission, Reply reply) {
        List<Reply> left = unassessed(submission);
        replies.save(other.after(before.awaited(), before.submission()));
        Submission received = replyTerms.started(before.submission().received(new Receipt(other.receivedOn(), null)));
        if (!left.isEmpty()) {
            store.save(between(left, received));
            return Awaits.ASSESSMENT;
        }
        if (received.clock() != null && received.clock().equals(submission.clock())) {
            store.save(received.silentSince(submission.silent()));
        } else {
            store.save(received);
            events.publishEvent(new TermMoved(submission.id(), TermMoved.By.RECEIPT));
        }
        return reply.noReply() ? Awaits.AS_BEFORE : Awaits.REPLY;
    }

    private List<Reply> unassessed(Submission submission) {
        return replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(submission.id());
    }

    private static Submission between(List<Reply> left, Submission submission) {
        return submission.repliedBetween(left.getFirst().receivedOn(), left.getLast().receivedOn());
    }
}
