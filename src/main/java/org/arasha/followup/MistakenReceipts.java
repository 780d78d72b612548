package org.arasha.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.arasha.followup.BeforeReceipt.Filed;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts that were recorded and never were: the slip was of another letter.
 *
 * @see <a href="../../../../../../docs/decisions/0057-what-was-recorded-by-mistake-is-taken-back.md">decision 0057</a>
 */
@Service
@Transactional
public class MistakenReceipts {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final ExtensionStore extensions;
    private final Submissions submissions;
    private final Receipts receipts;
    private final BeforeReceipt before;
    private final Slips slips;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MistakenReceipts(SubmissionStore store, ReplyStore replies, ExtensionStore extensions, Submissions submissions, Receipts receipts,
            BeforeReceipt before, Slips slips, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.extensions = extensions;
        this.submissions = submissions;
        this.receipts = receipts;
        this.before = before;
        this.slips = slips;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Whether nothing but its receipt says that its body has it. Any letter that came since it was filed says so, also one that was no reply;
     * not one that was here before it was found, for the last time, that the body does not have it.
     */
    @Transactional(readOnly = true)
    public boolean mayBeTakenBack(Submission submission) {
        SubmissionId id = submissions.visible(submission.id()).id();
        return submission.isReplyAwaited()
                && !replies.anySince(submission.filedOn(), id.value())
                && extensions.findBySubmissionAndMistakeIsNullOrderByDecidedOn(id).isEmpty()
                && !store.hasPassedOn(id);
    }

    /** Its clock, and the silence by that, end; it waits for what it waited for before. What shows a filing that went with it shows none. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void takeBack(SubmissionId id, String why) {
        Submission submission = submissions.visible(id).open();
        if (submission.receipt() == null) {
            throw new Refusal("followup.refusal.mistakeAlready");
        }
        if (!mayBeTakenBack(submission)) {
            throw new Refusal("followup.refusal.bodyHasIt");
        }
        String reason = Bounds.mistake(why);
        receipts.noteTakenBack(submission, reason);
        Awaits awaits = before.of(submission, filedBefore(submission));
        LocalDate filed = Objects.requireNonNull(submission.filedOn());
        if (!submissions.find(id).wasFiledOn(filed)) {
            slips.ofNoFiling(id, filed, reason);
        }
        events.publishEvent(new ReceiptMistaken(id, awaits));
    }

    /** What has had its receipt since it was opened was filed as it is noted. */
    private Filed filedBefore(Submission submission) {
        return jdbc.sql("""
                select (content ->> 'filed_on')::date as filed_on, (content ->> 'first_filed_on')::date as first_filed_on
                from record_history where table_name = 'submission' and record_id = ? and content ->> 'received_on' is null
                order by valid_to desc, id desc limit 1""").param(submission.id().value()).query(Filed.class).optional()
                .orElseGet(() -> new Filed(submission.filedOn(), submission.route().firstFiledOn()));
    }
}
