package org.arasha.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.followup.Submission.Graded;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lawyer makes of a reply, or of silence: how it meets the demands, and what follows. */
@Service
@Transactional
public class Assessments {

    /** What may be done where it is not filed again. */
    public static final List<NextStep> INSTEAD_OF_FILING = List.of(NextStep.COMPLAINT, NextStep.PROSECUTOR, NextStep.PUBLISH, NextStep.CLOSE);

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final Appeals appeals;
    private final NextStepRules rules;
    private final Waiting waiting;
    private final OwnTerms own;
    private final WatchDays watch;
    private final WayOfComplaints ways;
    private final ApplicationEventPublisher events;

    Assessments(SubmissionStore store, ReplyStore replies, Submissions submissions, Appeals appeals, NextStepRules rules, Waiting waiting, OwnTerms own,
            WatchDays watch, WayOfComplaints ways, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.appeals = appeals;
        this.rules = rules;
        this.waiting = waiting;
        this.own = own;
        this.watch = watch;
        this.ways = ways;
        this.events = events;
    }

    /** What may follow, in the order asked for. */
    @Transactional(readOnly = true)
    public List<NextStepOffer> offers(Submission submission, List<NextStep> steps) {
        return offers(submission, steps, null);
    }

    /** @param dated the day that the decision of a complaint bears, while somebody is typing it; or null */
    @Transactional(readOnly = true)
    public List<NextStepOffer> offers(Submission submission, List<NextStep> steps, @Nullable LocalDate dated) {
        Submission visible = submissions.visible(submission.id());
        return steps.stream().map(step -> rules.offer(visible, step, dated)).toList();
    }

    /** Whether what came decides a complaint, and the term for a claim counts from the day that it bears rather than from that on which it came. */
    @Transactional(readOnly = true)
    public boolean isDatedDecision(Submission submission) {
        return rules.isDatedDecision(submissions.visible(submission.id()));
    }

    /**
     * The decision whose day may be mended, or said at last, when it is assessed: that by which a claim was begun which is not filed yet, also
     * where another letter has come since.
     */
    @Transactional(readOnly = true)
    public Optional<Reply> toBeDatedAnew(Submission submission) {
        Submission visible = submissions.visible(submission.id());
        return replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(visible.id()).isEmpty() ? suedOn(visible) : Optional.empty();
    }

    /**
     * The decision by which a claim was begun that is not filed yet, also where nobody has said which day it bears. What comes after it may be
     * another letter of the same: whoever assesses that says which day the decision bears by it.
     */
    @Transactional(readOnly = true)
    public Optional<Reply> suedOn(Submission submission) {
        Submission visible = submissions.visible(submission.id());
        return !rules.isDatedDecision(visible) ? Optional.empty()
                : own.claimsOn(visible).stream().map(OwnTerms.Claim::decision).max(Comparator.comparing(Reply::receivedOn));
    }

    /** The same day as of {@link #assess}, of what is assessed: the term for the claim moves with it. */
    @PreAuthorize("hasRole('LAWYER')")
    public void dateAnew(SubmissionId id, LocalDate day) {
        Submission submission = submissions.visible(id);
        Reply decision = toBeDatedAnew(submission).orElseThrow(() -> new Refusal("followup.refusal.noClaimToFile"));
        if (day.isAfter(decision.receivedOn())) {
            throw new Refusal("followup.refusal.decidedThen");
        }
        List<Reply> all = replies.to(id.value());
        date(submission, all, letters(submission, all), day);
        events.publishEvent(new DecisionDated(id));
    }

    /** Whether not the law on appeals says what silence means, but that by which courts decide and crimes are looked into. */
    @Transactional(readOnly = true)
    public boolean isOfOtherLaw(Submission submission) {
        return rules.isOfOtherLaw(submissions.visible(submission.id()));
    }

    /** The term in which this complaint or claim is to be filed, while it is not. */
    @Transactional(readOnly = true)
    public Optional<Term> fileBy(AppealId appeal) {
        return own.of(appeals.visible(appeal).id());
    }

    /** Whether the appeal was begun because nobody had answered, and an answer has come since. */
    @Transactional(readOnly = true)
    public boolean isAnsweredSince(Submission from, AppealId begun) {
        Submission visible = submissions.visible(from.id());
        return visible.firstReplied() != null && !replies.wasKnownBefore(visible.id().value(), visible.firstReplied(), begun.value());
    }

    /** Whether the appeal was begun when its body was taken for silent since another day than by now, of which its letter may speak. */
    @Transactional(readOnly = true)
    public boolean isSilentSinceAnotherDay(Submission from, AppealId begun) {
        Submission visible = submissions.visible(from.id());
        return visible.silent() != null && store.wasSilentSinceAnother(visible.silent(), visible.id().value(), begun.value());
    }

    /** Of what bears no day that anything counts from. */
    @PreAuthorize("hasRole('LAWYER')")
    public void assess(SubmissionId id, long version, Set<Graded> grades, NextStep next, String remark) {
        assess(id, version, grades, next, remark, null);
    }

    /**
     * Ends <i>Assess reply</i>.
     *
     * @param version the version the lawyer has read: a further reply makes it another one
     * @param grades  a grade for each demand to this body; not needed where it was no reply
     * @param dated   the day that the decision of a complaint bears, or null: not before the complaint was received, nor after the decision came
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void assess(SubmissionId id, long version, Set<Graded> grades, NextStep next, String remark, @Nullable LocalDate dated) {
        Submission submission = submissions.visible(id).open();
        if (submission.replied() == null) {
            throw new Refusal("followup.refusal.noReply");
        }
        date(submission, next, dated);
        Submission decided = decided(submission, version, grades, next, remark);
        store.save(switch (next) {
            case WAIT -> waiting.on(decided);
            case FILE_AGAIN -> {
                watch.end(id);
                ways.end(id);
                yield decided.toBeFiledAgain();
            }
            case SATISFIED, COMPLAINT, PROSECUTOR, COURT, REPEAT, PUBLISH, CLOSE -> decided;
        });
        replies.areAssessed(id, next == NextStep.WAIT);
        events.publishEvent(new ReplyAssessed(id, next));
    }

    /**
     * Ends <i>Assess late reply</i>, on a submission that is closed. Where it was no reply, all stays as it was closed.
     *
     * @param version as in {@link #assess}, and so the day
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void assessLate(SubmissionId id, long version, Set<Graded> grades, NextStep next, String remark, @Nullable LocalDate dated) {
        Submission submission = submissions.visible(id);
        if (!submission.isClosed() || next == NextStep.FILE_AGAIN) {
            throw new Refusal("followup.refusal.noReply");
        }
        List<Reply> late = replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(id);
        if (late.isEmpty()) {
            throw new Refusal("followup.refusal.noReply");
        }
        date(submission, next, dated);
        Submission decided = decided(submission, version, grades, next, remark);
        store.save(next == NextStep.WAIT ? submission : answered(decided, late.getFirst().receivedOn(), late.getLast().receivedOn()));
        replies.areAssessed(id, next == NextStep.WAIT);
        events.publishEvent(new LateReplyAssessed(id, next));
    }

    /** Who replies has received it, also what had come back to us, or was recalled, before it was closed. */
    private static Submission answered(Submission closed, LocalDate first, LocalDate last) {
        return (closed.receipt() == null ? closed.received(new Submission.Receipt(first, null)) : closed).repliedOn(first).repliedOn(last);
    }

    /** Which of several letters is the decision is not asked: what had come before that day is not, and what a claim counts from may be. */
    private void date(Submission submission, NextStep next, @Nullable LocalDate day) {
        if (!next.isOfAReply() || !rules.isDatedDecision(submission)) {
            return;
        }
        if (day == null) {
            if (!own.claimsOn(submission).isEmpty()) {
                throw new Refusal("followup.refusal.decisionDay");
            }
            return;
        }
        List<Reply> all = replies.to(submission.id().value());
        List<Reply> came = letters(submission, all);
        date(submission, all, came, day);
        if (came.stream().anyMatch(one -> one.assessed() && !one.receivedOn().isBefore(day) && !day.equals(one.dated()))) {
            events.publishEvent(new DecisionDated(submission.id()));
        }
    }

    /** Those that may be of the decision: what nobody has assessed, that from which our own term counts, and that by which a claim was begun. */
    private List<Reply> letters(Submission submission, List<Reply> all) {
        Set<ReplyId> suedOn = own.claimsOn(submission).stream().map(claim -> claim.decision().id()).collect(Collectors.toSet());
        return all.stream().filter(one -> !one.assessed() || suedOn.contains(one.id()) || rules.isLearntBy(submission, one)).toList();
    }

    private void date(Submission submission, List<Reply> all, List<Reply> came, LocalDate day) {
        LocalDate since = receivedBefore(submission, all);
        if (since != null && day.isBefore(since) || day.isAfter(came.getLast().receivedOn())) {
            throw new Refusal("followup.refusal.decidedThen");
        }
        came.stream().filter(one -> !one.receivedOn().isBefore(day)).forEach(one -> replies.save(one.dated(day)));
    }

    /** Since when the body had it, unless a reply alone says so; then since when it was filed, with the same exception. */
    private static @Nullable LocalDate receivedBefore(Submission submission, List<Reply> all) {
        return Stream.of(Optional.ofNullable(submission.receipt()).map(Receipt::receivedOn), Optional.ofNullable(submission.route().firstFiledOn()))
                .flatMap(Optional::stream).filter(day -> all.stream().noneMatch(one -> one.receivedOn().equals(day))).findFirst().orElse(null);
    }

    private Submission decided(Submission submission, long version, Set<Graded> grades, NextStep next, String remark) {
        if (submission.version() != version) {
            throw new Refusal("followup.refusal.changed");
        }
        requireGoing(submission, next, remark);
        Refusal.ifLonger(remark, Submission.LONGEST_REMARK);
        Set<UUID> demanded = submissions.demandsTo(submission).stream().map(Appeal.Demand::demand).collect(Collectors.toSet());
        Set<Graded> graded = grades.stream().filter(one -> demanded.contains(one.demand())).collect(Collectors.toSet());
        if (next.isOfAReply() && graded.stream().map(Graded::demand).distinct().count() < demanded.size()) {
            throw new Refusal("followup.refusal.gradeEach");
        }
        String unfitting = next.refusalAfter(graded, remark);
        if (unfitting != null) {
            throw new Refusal(unfitting);
        }
        graded.stream().map(Graded::quote).filter(Objects::nonNull).forEach(quote -> Refusal.ifLonger(quote, Graded.LONGEST_QUOTE));
        return submission.decided(next, PlainText.orNull(remark), next.isOfAReply() ? graded : Set.of());
    }

    private void requireGoing(Submission submission, NextStep next, String remark) {
        rules.require(submission, next, remark);
        if (next == NextStep.COURT && !rules.isDated(submission)) {
            throw new Refusal("followup.refusal.decisionDay");
        }
        if (next.opensAnAppeal()) {
            appeals.requireGoing(submission.appeal());
        }
    }

    /** Ends the step on silence; what is past its term counts as refused (APPC Art. 91). What has none may be waited for again. */
    @PreAuthorize("hasRole('LAWYER')")
    public void decideOnSilence(SubmissionId id, NextStep next, String remark) {
        Submission submission = submissions.visible(id).open();
        boolean waits = next == NextStep.WAIT && submission.clock() == null;
        if (next == NextStep.SATISFIED || !next.isOfAReply() && !waits) {
            throw new Refusal("followup.refusal.silenceSatisfies");
        }
        rules.requireTermOver(submission);
        requireGoing(submission, next, remark);
        Refusal.ifLonger(remark, Submission.LONGEST_REMARK);
        Submission decided = submission.decided(next, PlainText.orNull(remark), Set.of());
        store.save(waits ? waiting.on(decided) : decided);
        events.publishEvent(new SilenceDecided(id, next));
    }

    /** Ends <i>Correct address</i> where it is not filed once more: the body does not register it, or nothing reaches it. */
    @PreAuthorize("hasRole('LAWYER')")
    public void notFiledAgain(SubmissionId id, NextStep next, String remark) {
        Submission submission = submissions.visible(id).open();
        if (submission.receipt() != null) {
            throw new Refusal("followup.refusal.registered");
        }
        if (!INSTEAD_OF_FILING.contains(next) || submission.filedOn() == null && next.opensAnAppeal()) {
            throw new Refusal("followup.refusal.neverFiled");
        }
        requireGoing(submission, next, remark);
        Refusal.ifLonger(remark, Submission.LONGEST_REMARK);
        store.save(submission.decided(next, PlainText.orNull(remark), Set.of()).ending(Result.NOT_REGISTERED));
        events.publishEvent(new NotFiledAgain(id, next));
    }
}
