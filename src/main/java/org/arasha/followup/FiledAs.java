package org.arasha.followup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As what a submission was filed: where its appeal does not say it, or says it wrongly, a lawyer does. */
@Service
@Transactional
public class FiledAs {

    public static final int LONGEST_REASON = 1_000;

    /** What a lawyer chooses from: by another law each. One's own appeal and that of several are of one law. */
    public static final List<Appeal.Kind> KINDS = List.of(Appeal.Kind.INDIVIDUAL, Appeal.Kind.COMPLAINT, Appeal.Kind.PROSECUTOR,
            Appeal.Kind.COURT, Appeal.Kind.CRIME_REPORT);

    private final SubmissionStore store;
    private final Submissions submissions;
    private final FilingKinds kinds;
    private final ReplyTerms replyTerms;
    private final OwnTerms own;
    private final WayOfComplaints ways;
    private final ApplicationEventPublisher events;

    FiledAs(SubmissionStore store, Submissions submissions, FilingKinds kinds, ReplyTerms replyTerms, OwnTerms own,
            WayOfComplaints ways, ApplicationEventPublisher events) {
        this.store = store;
        this.submissions = submissions;
        this.kinds = kinds;
        this.replyTerms = replyTerms;
        this.own = own;
        this.ways = ways;
        this.events = events;
    }

    /** What a lawyer has said of it, or nothing: then it is what its appeal is. */
    @Transactional(readOnly = true)
    public Optional<FiledKind> said(Submission submission) {
        return kinds.said(submissions.visible(submission.id()).id());
    }

    @Transactional(readOnly = true)
    public Appeal.Kind kind(Submission submission) {
        return kinds.of(submissions.visible(submission.id()));
    }

    /**
     * What runs is reckoned anew by the law of what was filed, from the receipt; silence by a term that never ran is taken back. So is what
     * was passed on from it, unless a lawyer has said of that what it is; therefore also of what its body has passed on whole.
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void correct(SubmissionId id, Appeal.Kind kind, String reason) {
        Submission submission = submissions.visible(id);
        if (submission.course().forwardedAway() == null) {
            submission.open();
        }
        if (reason.isBlank()) {
            throw new Refusal("followup.refusal.filedAsWithoutReason");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        if (kinds.of(submission) == kind) {
            throw new Refusal("followup.refusal.filedAsBefore");
        }
        kinds.say(id, kind, reason.strip());
        if (submission.isClosed()) {
            events.publishEvent(new FilingCorrected(id));
        }
        start(submission);
    }

    private void start(Submission submission) {
        if (!submission.isClosed()) {
            if (kinds.of(submission) != Appeal.Kind.COMPLAINT) {
                ways.end(submission.id());
            }
            Submission anew = store.save(submission.receipt() == null ? submission : replyTerms.started(submission));
            if (anew.replied() != null || anew.silent() != null) {
                own.begin(anew);
            }
            events.publishEvent(new FilingCorrected(anew.id()));
            if (anew.receipt() != null && (anew.clock() == null || !Objects.equals(anew.clock(), submission.clock()))) {
                events.publishEvent(new TermMoved(anew.id()));
            }
        }
        store.forwardedFrom(submission.id().value()).stream().map(Submission::id).filter(one -> !kinds.isSaidOf(one))
                .forEach(one -> start(store.findById(one).orElseThrow()));
    }
}
