package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arasha.shared.Act;
import org.arasha.shared.Refusal;
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
    private final Assessments assessments;
    private final ReplyTerms replyTerms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(SubmissionStore store, ExtensionStore extensions, ReplyStore replies, Submissions submissions, Assessments assessments,
            ReplyTerms replyTerms, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.extensions = extensions;
        this.replies = replies;
        this.submissions = submissions;
        this.assessments = assessments;
        this.replyTerms = replyTerms;
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
     * The term moves where the notice counts, even where it had run out before the notice came.
     *
     * @return as it was judged
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public Extension record(SubmissionId id, Notice notice) {
        Submission submission = submissions.visible(id).open();
        if (submission.clock() == null) {
            throw new Refusal("followup.refusal.noTermToExtend");
        }
        Bounds.requirePast(notice.cameOn(), LocalDate.now(clock), submission.filedOn());
        Refusal.ifLonger(notice.reason(), Extension.LONGEST_REASON);
        if (!notice.until().isAfter(submission.clock().dueOn())) {
            throw new Refusal("followup.refusal.extendsNothing");
        }
        Bounds.requireNear(notice.until(), LocalDate.now(clock));
        ExtensionId fresh = ExtensionId.fresh();
        extensions.save(new Extension(fresh, 0, id, notice.decidedOn(), notice.cameOn(), notice.until(), notice.reason().strip(), null,
                null));
        judgeAnew(submission, new ExtensionRecorded(id));
        return extensions.findById(fresh).orElseThrow();
    }

    /** It extends nothing from now on: the term ends when it did without it, also where that is over. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void recordedByMistake(ExtensionId id, String why) {
        Extension notice = extensions.findById(id).orElseThrow(() -> new Refusal("followup.refusal.noSuchNotice"));
        Submission submission = submissions.visible(notice.submission()).open();
        if (notice.mistake() != null) {
            throw new Refusal("followup.refusal.mistakeAlready");
        }
        String reason = Bounds.mistake(why);
        extensions.save(notice.recordedByMistake(reason));
        judgeAnew(submission, new ExtensionMistaken(submission.id()));
    }

    /** Where no term runs any more there is nothing to move. */
    private void judgeAnew(Submission submission, Act act) {
        Submission judged = store.save(submission.clock() == null ? submission : replyTerms.extended(submission));
        events.publishEvent(act);
        if (!Objects.equals(judged.clock(), submission.clock())) {
            events.publishEvent(new TermMoved(submission.id()));
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
