package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.calendar.Says;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.followup.NextStepOffer.State;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the law still allows after a reply or silence. Terms count from the day on which one learnt of it. */
@Component
class NextStepRules {

    private final FilingKinds kinds;
    private final ReplyStore replies;
    private final ReplyTerms replyTerms;
    private final Terms terms;
    private final Clock clock;

    NextStepRules(FilingKinds kinds, ReplyStore replies, ReplyTerms replyTerms, Terms terms, Clock clock) {
        this.kinds = kinds;
        this.replies = replies;
        this.replyTerms = replyTerms;
        this.terms = terms;
        this.clock = clock;
    }

    NextStepOffer offer(Submission submission, NextStep step) {
        return offer(submission, step, null);
    }

    /** @param dated the day that the decision of the complaint bears, or null: then what was said of it before */
    NextStepOffer offer(Submission submission, NextStep step, @Nullable LocalDate dated) {
        LocalDate learnt = learnt(submission);
        return offer(submission, step, learnt, dated == null ? decided(submission, learnt) : dated);
    }

    /** As it was when a lawyer decided on its silence, whatever came after that. */
    NextStepOffer onSilence(Submission submission, NextStep step) {
        return offer(submission, step, submission.silent(), null);
    }

    private NextStepOffer offer(Submission submission, NextStep step, @Nullable LocalDate learnt, @Nullable LocalDate decided) {
        return switch (step) {
            case COMPLAINT -> isOfOtherLaw(submission) ? new NextStepOffer(step, null, State.OTHER_LAW)
                    : meansNothing(submission) ? new NextStepOffer(step, null, State.MEANS_NOTHING)
                    : within(step, TermKind.COMPLAINT, learnt, State.TO_BE_RESTORED);
            case PROSECUTOR -> within(step, TermKind.PROSECUTOR, learnt, State.PAST);
            case COURT -> isDecisionOfComplaint(submission) ? court(learnt, decided)
                    : new NextStepOffer(step, null, State.AFTER_COMPLAINT);
            case SATISFIED, REPEAT, PUBLISH, CLOSE, WAIT, FILE_AGAIN -> new NextStepOffer(step, null, State.OPEN);
        };
    }

    /** @param remark in which the reason stands why a term that is over should be restored */
    void require(Submission submission, NextStep step, String remark) {
        switch (offer(submission, step).state()) {
            case OPEN -> { }
            case TO_BE_RESTORED -> {
                if (remark.isBlank()) {
                    throw new Refusal("followup.refusal.restoreWithReason");
                }
            }
            case PAST -> throw new Refusal("followup.refusal.pastTerm");
            case AFTER_COMPLAINT -> throw new Refusal("followup.refusal.complaintFirst");
            case OTHER_LAW -> throw new Refusal("followup.refusal.otherLaw");
            case MEANS_NOTHING -> throw new Refusal("followup.refusal.meansNothing");
        }
    }

    /** A machine whose clock was ahead may have noted silence before the term had ended. */
    void requireTermOver(Submission submission) {
        Submission.RunningClock term = submission.clock();
        if (term != null && term.runsOn(LocalDate.now(clock))) {
            throw new Refusal("followup.refusal.termRuns");
        }
    }

    private NextStepOffer within(NextStep step, TermKind kind, @Nullable LocalDate learnt, State over) {
        Term term = learnt == null ? null : terms.find(kind, learnt).orElse(null);
        return new NextStepOffer(step, term, term != null && term.dueOn().isBefore(LocalDate.now(clock)) ? over : State.OPEN);
    }

    /**
     * When the reply came; silence counts as refusal from the day on which the term expired (APPC, Art. 91), whatever came that was
     * no reply, as a notice that it takes longer. What was found after the end, and nobody has assessed yet, counts as one: there was no
     * silence if it had come in time. That the body does not register it one learns on the day on which one says so.
     */
    private @Nullable LocalDate learnt(Submission submission) {
        if (!submission.isClosed() && submission.receipt() == null) {
            return LocalDate.now(clock);
        }
        if (!submission.isClosed() && (submission.replied() != null || submission.silent() != null)) {
            return submission.replied() != null ? submission.replied() : submission.silent();
        }
        List<LocalDate> late = replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(submission.id()).stream().map(Reply::receivedOn).toList();
        LocalDate silent = late.stream().anyMatch(day -> cameInTime(submission, day)) ? null : submission.silent();
        return Stream.concat(late.stream(), Stream.of(submission.replied(), silent).flatMap(Stream::ofNullable)).max(LocalDate::compareTo).orElse(null);
    }

    private static boolean cameInTime(Submission submission, LocalDate day) {
        return submission.clock() != null && !day.isAfter(submission.clock().dueOn());
    }

    /** A decision that came when its month was over, or nearly so, is a good reason to have it restored: nobody could sue before. */
    private NextStepOffer court(@Nullable LocalDate learnt, @Nullable LocalDate decided) {
        NextStepOffer sinceItCame = within(NextStep.COURT, TermKind.COURT, learnt, State.PAST);
        return decided == null || !countsFromTheDecision(learnt) ? sinceItCame
                : within(NextStep.COURT, TermKind.COURT, decided, sinceItCame.state() == State.OPEN ? State.TO_BE_RESTORED : State.PAST);
    }

    /** Until when a claim may be filed that was begun on this decision. */
    @Nullable Term claim(Reply decision) {
        return court(decision.receivedOn(), decision.dated()).term();
    }

    /** What came is the decision; silence bears no day. */
    private @Nullable LocalDate decided(Submission submission, @Nullable LocalDate learnt) {
        return cameOn(submission, learnt).map(Reply::dated)
                .filter(Objects::nonNull).reduce((earlier, later) -> later).orElse(null);
    }

    /** A notice that came on the last day of a silence is assessed, and was none. */
    private Stream<Reply> cameOn(Submission submission, @Nullable LocalDate learnt) {
        return replies.to(submission.id().value()).stream().filter(one -> !one.noReply() && one.receivedOn().equals(learnt))
                .filter(one -> !one.assessed() || one.receivedOn().equals(submission.replied()));
    }

    /** Whether our own term counts from this reply. */
    boolean isLearntBy(Submission submission, Reply reply) {
        return cameOn(submission, learnt(submission)).anyMatch(one -> one.id().equals(reply.id()));
    }

    /** Whether the term for a claim runs before we have the decision in hand; the table of terms says so. */
    private boolean countsFromTheDecision(@Nullable LocalDate learnt) {
        return learnt != null && terms.rule(TermKind.COURT, learnt).filter(rule -> rule.starts() == Start.DECISION).isPresent();
    }

    /** Whether a claim counts from the day that this answer bears, which therefore is asked for. Silence bears none. */
    boolean isDatedDecision(Submission submission) {
        LocalDate learnt = learnt(submission);
        return isDecisionOfComplaint(submission) && countsFromTheDecision(learnt) && cameOn(submission, learnt).findAny().isPresent();
    }

    /** Whether that day is known where it is to be. */
    boolean isDated(Submission submission) {
        return !isDatedDecision(submission) || decided(submission, learnt(submission)) != null;
    }

    /** That nobody answers may be complained of where the law in force on receipt says what it means (APPC, Art. 91); what came late is an answer. */
    private boolean meansNothing(Submission submission) {
        return submission.silent() != null && submission.replied() == null
                && replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(submission.id()).isEmpty()
                && terms.says(TermKind.SILENCE, replyTerms.countsFrom(submission)).filter(says -> says != Says.NOTHING).isEmpty();
    }

    /** Neither a court nor who looks into a crime is complained of by the Code (APPC, Art. 91, 92). */
    boolean isOfOtherLaw(Submission submission) {
        Appeal.Kind filed = kinds.of(submission);
        return filed == Appeal.Kind.COURT || filed == Appeal.Kind.CRIME_REPORT;
    }

    private boolean isDecisionOfComplaint(Submission submission) {
        return kinds.of(submission) == Appeal.Kind.COMPLAINT;
    }
}
