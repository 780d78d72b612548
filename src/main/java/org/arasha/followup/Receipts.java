package org.arasha.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.access.CurrentUser;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which day a body received something: from it all terms count, and by it a body is silent or late.
 *
 * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
 */
@Service
@Transactional
public class Receipts {

    private static final String FILES = "hasAnyRole('INTAKE', 'LAWYER')";

    private final SubmissionStore store;
    private final Submissions submissions;
    private final ReplyTerms replyTerms;
    private final AfterSilence afterSilence;
    private final AfterAnswer afterAnswer;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(SubmissionStore store, Submissions submissions, ReplyTerms replyTerms, AfterSilence afterSilence, AfterAnswer afterAnswer,
            JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.replyTerms = replyTerms;
        this.afterSilence = afterSilence;
        this.afterAnswer = afterAnswer;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The body has confirmed that it has the appeal; the clock starts, or moves if by another day than was noted it ends on another. Also of
     * what its body has passed on, where that day was only guessed: the clock of the other body may run on from it. And of what a lawyer has
     * decided on: by that day it may not have been silent, or not late.
     *
     * @param why it was noted wrong; kept, and asked for, only of what was decided on, where the day is another
     */
    @PreAuthorize(FILES)
    public void record(SubmissionId id, Receipt receipt, String why) {
        Submission submission = submissions.visible(id);
        if (submission.course().forwardedAway() == null) {
            submission.correctable();
        }
        submissions.requireArrived(submission);
        if (submission.firstReplied() != null && receipt.receivedOn().isAfter(submission.firstReplied())) {
            throw new Refusal("followup.refusal.afterReply");
        }
        if (passedOnBefore(id, receipt.receivedOn())) {
            throw new Refusal("followup.refusal.afterForwarding");
        }
        submissions.requireWithBodyBefore(id, receipt.receivedOn());
        Submission received = submission.received(submissions.checked(receipt, submission));
        if (submission.isDecidedOn() && !Objects.requireNonNull(submission.receipt()).receivedOn().equals(receipt.receivedOn())) {
            note(submission, why);
        }
        if (submission.receipt() == null) {
            store.save(received);
            events.publishEvent(new ReceiptRecorded(id));
        } else if (submission.receipt().receivedOn().equals(receipt.receivedOn())) {
            store.save(received);
            events.publishEvent(new ReceiptCorrected(id));
        } else if (submission.isClosedAsSilent()) {
            afterSilence.received(received);
        } else if (submission.isDecidedOn()) {
            afterAnswer.received(received);
        } else {
            Submission anew = store.save(replyTerms.started(received));
            events.publishEvent(anew.clock() != null && anew.clock().equals(submission.clock()) ? new ReceiptCorrected(id)
                    : new TermMoved(id, TermMoved.By.RECEIPT));
        }
    }

    /** Nobody passes on what they do not have, in whole or in part. */
    private boolean passedOnBefore(SubmissionId id, LocalDate received) {
        return store.forwardedFrom(id.value()).stream().filter(part -> part.result() != Result.MISTAKEN)
                .map(part -> part.course().forwardedHere()).anyMatch(received::isAfter);
    }

    private void note(Submission decided, String why) {
        if (why.isBlank()) {
            throw new Refusal("followup.refusal.receiptWithoutReason");
        }
        Refusal.ifLonger(why, Submission.LONGEST_MISTAKE);
        note(decided, why.strip(), false);
    }

    void noteTakenBack(Submission received, String why) {
        note(received, why, true);
    }

    private void note(Submission received, String why, boolean takenBack) {
        jdbc.sql("insert into receipt_correction (submission, noted, reason, by_user, at, taken_back) values (?, ?, ?, ?, ?, ?)")
                .params(received.id().value(), Objects.requireNonNull(received.receipt()).receivedOn(), why, user.id().value(),
                        Timestamp.from(clock.instant()), takenBack).update();
    }

    /** Those that were made when a lawyer had decided, and those by which a receipt was taken back, the last first. */
    @Transactional(readOnly = true)
    public List<ReceiptCorrection> corrections(SubmissionId id) {
        return jdbc.sql("""
                select c.noted, c.reason, u.name, c.at, c.taken_back from receipt_correction c join app_user u on u.id = c.by_user
                where c.submission = ? order by c.id desc""").param(submissions.visible(id).id().value())
                .query((row, n) -> new ReceiptCorrection(row.getObject("noted", LocalDate.class), row.getString("reason"), row.getString("name"),
                        row.getTimestamp("at").toInstant(), row.getBoolean("taken_back"))).list();
    }
}
