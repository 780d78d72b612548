package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.shared.Act;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies give themselves more time; what they write of it is kept whether it counts or not. */
@Service
@Transactional
public class Extensions {

    private final SubmissionStore store;
    private final ExtensionStore extensions;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final AfterSilence afterSilence;
    private final Assessments assessments;
    private final ReplyTerms replyTerms;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(SubmissionStore store, ExtensionStore extensions, ReplyStore replies, Submissions submissions, AfterSilence afterSilence,
            Assessments assessments, ReplyTerms replyTerms, Terms terms, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.extensions = extensions;
        this.replies = replies;
        this.submissions = submissions;
        this.afterSilence = afterSilence;
        this.assessments = assessments;
        this.replyTerms = replyTerms;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** What stands in a notice; see {@link Extension}. */
    public record Notice(LocalDate decidedOn, LocalDate cameOn, LocalDate until, String reason) {

        @Override
        public String toString() {
            return "Notice";
        }
    }

    /**
     * The term moves where the notice counts, even where it had run out, and a lawyer had decided on silence, before the notice came; of what
     * has ended with a late reply, it says whether that was late.
     *
     * @return as it was judged
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public Extension record(SubmissionId id, Notice notice) {
        Submission submission = submissions.visible(id);
        if (submission.isClosedAsSilent()) {
            requireAssessed(id, "followup.refusal.assessLateFirst");
            return afterEnd(submission, notice, false);
        }
        if (submission.isClosedAsLate()) {
            return afterAnswer(submission, notice);
        }
        Extension kept = keep(submission.open(), notice);
        judgeAnew(submission, new ExtensionRecorded(id));
        return extensions.findById(kept.id()).orElseThrow();
    }

    private void requireAssessed(SubmissionId id, String messageKey) {
        if (!replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(id).isEmpty()) {
            throw new Refusal(messageKey);
        }
    }

    private Extension keep(Submission submission, Notice notice) {
        if (submission.clock() == null) {
            throw new Refusal("followup.refusal.noTermToExtend");
        }
        Bounds.requirePast(notice.cameOn(), LocalDate.now(clock), submission.filedOn());
        Refusal.ifLonger(notice.reason(), Extension.LONGEST_REASON);
        if (!notice.until().isAfter(submission.clock().dueOn())) {
            throw new Refusal("followup.refusal.extendsNothing");
        }
        Bounds.requireNear(notice.until(), LocalDate.now(clock));
        return extensions.save(new Extension(ExtensionId.fresh(), 0, submission.id(), notice.decidedOn(), notice.cameOn(), notice.until(),
                notice.reason().strip(), null, null));
    }

    /**
     * Where it counts the body was not silent: its reply is awaited again, and with it its appeal. Of a complaint that is still being
     * written no term runs, for it is too early. Where its day is over, too, what was decided stands, and the silence is of that day; where
     * it does not count all stays as it was decided.
     *
     * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
     */
    private Extension afterEnd(Submission closed, Notice notice, boolean assessed) {
        Extension kept = keep(closed, notice);
        judgeSilence(closed, PlainText.orNull(notice.reason()), assessed);
        return extensions.findById(kept.id()).orElseThrow();
    }

    private void judgeSilence(Submission closed, @Nullable String why, boolean assessed) {
        Submission anew = replyTerms.extended(closed);
        boolean waits = afterSilence.save(anew, why);
        boolean moved = !waits && !Objects.equals(anew.clock(), closed.clock());
        events.publishEvent(new ExtendedAfterEnd(closed.id(), waits, moved, assessed));
    }

    private Extension afterAnswer(Submission closed, Notice notice) {
        Extension kept = keep(closed, notice);
        Submission anew = store.save(replyTerms.extended(closed));
        events.publishEvent(new ExtendedAfterEnd(closed.id(), false, !Objects.equals(anew.clock(), closed.clock()), false));
        return extensions.findById(kept.id()).orElseThrow();
    }

    /**
     * Ends <i>Assess late reply</i>: what came is no reply but such a notice, of a body that had been taken for silent. Where
     * more has come the answer may be among it, which a notice would swallow: it is assessed first.
     *
     * @param version as in {@link Assessments#assess}
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Extension assessLate(SubmissionId id, long version, Notice notice) {
        Submission submission = submissions.visible(id);
        if (submission.version() != version) {
            throw new Refusal("followup.refusal.changed");
        }
        List<Reply> came = replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(id);
        if (!submission.isClosedAsSilent() || came.isEmpty()) {
            throw new Refusal("followup.refusal.noReply");
        }
        if (came.size() > 1) {
            throw new Refusal("followup.refusal.answerFirst");
        }
        replies.areAssessed(id, false);
        return afterEnd(submission, notice, true);
    }

    /** The last day on which a notice may come that was decided on the last day of the term; nothing once that is over. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> mayStillCome(Submission submission) {
        Submission visible = submissions.visible(submission.id());
        return visible.clock() == null || !replyTerms.isJudged(visible) ? Optional.empty()
                : terms.find(TermKind.EXTENSION_NOTICE, visible.clock().dueOn()).map(Term::dueOn)
                        .filter(day -> !day.isBefore(LocalDate.now(clock)));
    }

    /**
     * It extends nothing from now on: the term ends when it did without it, also where that is over. What was decided on silence stands, and
     * the silence is of that day.
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void recordedByMistake(ExtensionId id, String why) {
        Extension notice = extensions.findById(id).orElseThrow(() -> new Refusal("followup.refusal.noSuchNotice"));
        Submission submission = submissions.visible(notice.submission());
        if (!submission.isJudgedByNotices()) {
            throw new Refusal("followup.refusal.closed");
        }
        if (notice.mistake() != null) {
            throw new Refusal("followup.refusal.mistakeAlready");
        }
        String reason = Bounds.mistake(why);
        ExtensionMistaken mistaken = new ExtensionMistaken(submission.id());
        if (submission.isClosedAsSilent()) {
            requireAssessed(submission.id(), "followup.refusal.assessLateFirst.mistake");
            extensions.save(notice.recordedByMistake(reason));
            events.publishEvent(mistaken);
            judgeSilence(submission, submission.remark(), false);
        } else {
            extensions.save(notice.recordedByMistake(reason));
            judgeAnew(submission, mistaken);
        }
    }

    /** Where no term runs any more there is nothing to move. */
    private void judgeAnew(Submission submission, Act act) {
        Submission judged = store.save(submission.clock() == null ? submission : replyTerms.extended(submission));
        events.publishEvent(act);
        if (!Objects.equals(judged.clock(), submission.clock())) {
            events.publishEvent(judged.isClosed() ? new ExtendedAfterEnd(submission.id(), false, true, false) : new TermMoved(submission.id()));
        }
    }

    /**
     * Ends <i>Assess reply</i>: what came is no reply but such a notice, which rests on it: the mail is not taken off any more.
     *
     * @param version as in {@link Assessments#assess}
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Extension assess(SubmissionId id, long version, Notice notice) {
        if (submissions.visible(id).version() != version) {
            throw new Refusal("followup.refusal.changed");
        }
        Extension judged = record(id, notice);
        replies.areAssessed(id, false);
        assessments.assess(id, submissions.find(id).version(), Set.of(), NextStep.WAIT, notice.reason());
        return judged;
    }

    /** Whether the law on appeals says what such a notice must be; where another code rules, it counts as the body wrote it. */
    @Transactional(readOnly = true)
    public boolean areJudged(Submission submission) {
        return replyTerms.isJudged(submissions.visible(submission.id()));
    }

    /** In the order in which they were decided. */
    @Transactional(readOnly = true)
    public List<Extension> of(SubmissionId id) {
        submissions.visible(id);
        return extensions.findBySubmissionOrderByDecidedOn(id);
    }
}
