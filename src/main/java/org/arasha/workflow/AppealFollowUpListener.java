package org.arasha.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.calendar.WorkingDays;
import org.arasha.followup.AddressCorrected;
import org.arasha.followup.ComplaintWithBody;
import org.arasha.followup.ExtendedAfterEnd;
import org.arasha.followup.FilingCorrected;
import org.arasha.followup.FollowUpSteps;
import org.arasha.followup.ForwardedAfterEnd;
import org.arasha.followup.FilingDayCorrected;
import org.arasha.followup.ForwardingMistaken;
import org.arasha.followup.HandedIn;
import org.arasha.followup.LateReplyAssessed;
import org.arasha.followup.LateReplyRecorded;
import org.arasha.followup.NextStep;
import org.arasha.followup.NotFiledAgain;
import org.arasha.followup.ReceiptCorrectedAfterEnd;
import org.arasha.followup.ReceiptMistaken;
import org.arasha.followup.ReceiptRecorded;
import org.arasha.followup.RegistrationChased;
import org.arasha.followup.RegistrationGivenUp;
import org.arasha.followup.ReplyAssessed;
import org.arasha.followup.ReplyNotKnown;
import org.arasha.followup.ReplyRecorded;
import org.arasha.followup.ReplyTakenBack;
import org.arasha.followup.SilenceDecided;
import org.arasha.followup.SubmissionBounced;
import org.arasha.followup.SubmissionForwarded;
import org.arasha.followup.SubmissionMailed;
import org.arasha.followup.SubmissionRecalled;
import org.arasha.followup.TermMoved;
import org.arasha.followup.TermsMoved;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import static org.arasha.workflow.AppealFollowUpProcess.*;

/** Moves a submission on by what people, the post and the body do, in the same transaction. */
@Component
class AppealFollowUpListener {

    private final Processes processes;
    private final EngineSteps steps;
    private final OpenStepTable open;
    private final TermTimers timers;
    private final FollowUpSteps followUp;
    private final Clock clock;

    AppealFollowUpListener(Processes processes, EngineSteps steps, OpenStepTable open, TermTimers timers, FollowUpSteps followUp, Clock clock) {
        this.processes = processes;
        this.steps = steps;
        this.open = open;
        this.timers = timers;
        this.followUp = followUp;
        this.clock = clock;
    }

    @EventListener
    void on(HandedIn handedIn) {
        steps.complete(handedIn.record().value(), HAND_IN, Map.of(REGISTERED, handedIn.registered()));
    }

    @EventListener
    void on(AddressCorrected corrected) {
        steps.complete(corrected.record().value(), CORRECT_ADDRESS, Map.of());
    }

    /** The body is asked for its registration some days after the mail has left, however long it lay in the outbox. */
    @EventListener
    void on(SubmissionMailed mailed) {
        processes.reckonAnew(mailed.record().value(), NO_RECEIPT);
    }

    @EventListener
    void on(SubmissionBounced bounced) {
        processes.tellIfAwaited(bounced.record().value(), MAIL_BOUNCED);
    }

    @EventListener
    void on(ReceiptRecorded recorded) {
        processes.tell(recorded.record().value(), RECEIPT_RECORDED);
    }

    @EventListener
    void on(RegistrationChased chased) {
        steps.complete(chased.record().value(), CHASE_REGISTRATION, Map.of(REGISTERED, chased.registered()));
    }

    /** It is asked again when the complaint should have been passed on; whoever was to ask it need not, as when a receipt comes. */
    @EventListener
    void on(ComplaintWithBody reached) {
        UUID submission = reached.record().value();
        if (open.on(submission, CHASE_REGISTRATION).isPresent()) {
            steps.completeForOthers(submission, CHASE_REGISTRATION, Map.of(REGISTERED, false));
        } else {
            processes.reckonAnew(submission, NO_RECEIPT);
        }
    }

    /** What is no complaint has no way to wait for, and the other way round. */
    @EventListener
    void on(FilingCorrected corrected) {
        processes.reckonAnew(corrected.record().value(), NO_RECEIPT);
    }

    /** It is asked for its registration some days after that day; whoever was to ask it already need not yet. */
    @EventListener
    void on(FilingDayCorrected corrected) {
        UUID submission = corrected.record().value();
        if (followUp.chaseReceiptOn(submission.toString()).toInstant().isAfter(clock.instant())) {
            steps.completeForOthers(submission, CHASE_REGISTRATION, Map.of(REGISTERED, false));
        }
        processes.reckonAnew(submission, NO_RECEIPT);
    }

    @EventListener
    void on(RegistrationGivenUp givenUp) {
        steps.requireHeld(givenUp.record().value(), CHASE_REGISTRATION);
        processes.tell(givenUp.record().value(), REGISTRATION_GIVEN_UP);
    }

    @EventListener
    void on(NotFiledAgain not) {
        steps.requireHeld(not.record().value(), CORRECT_ADDRESS);
        processes.tell(not.record().value(), NOT_FILED_AGAIN, Map.of(NEXT_STEP, not.next().name()));
    }

    @EventListener
    void on(TermMoved moved) {
        if (moved.by() != TermMoved.By.CALENDAR) {
            processes.tellIfAwaited(moved.record().value(), TERM_MOVED);
        }
    }

    /** Where a reply is awaited only the timer goes off on another day; where silence was noted, it is taken back. */
    @EventListener
    void on(TermsMoved moved) {
        Map<UUID, Instant> ends = moved.ends().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> WorkingDays.endOf(one.getValue())));
        Set<UUID> awaited = timers.move(ends);
        ends.keySet().stream().filter(one -> !awaited.contains(one)).forEach(one -> processes.tellIfAwaited(one, TERM_MOVED));
    }

    /** While an earlier reply is being assessed, a further one lies beside it. */
    @EventListener
    void on(ReplyRecorded recorded) {
        processes.tellIfAwaited(recorded.record().value(), REPLY_RECORDED);
    }

    /** The process has ended; a late reply that nobody has assessed yet covers those that come after it. */
    @EventListener
    void on(LateReplyRecorded recorded) {
        UUID submission = recorded.record().value();
        if (open.on(submission, ASSESS_LATE_REPLY).isEmpty()) {
            processes.startBy(LATE_REPLY_RECORDED, submission, SUBMISSION_ID);
        }
    }

    /** Where it was no reply, the submission stays closed. */
    @EventListener
    void on(LateReplyAssessed assessed) {
        NextStep next = assessed.next() == NextStep.WAIT ? NextStep.CLOSE : assessed.next();
        steps.complete(assessed.record().value(), ASSESS_LATE_REPLY, Map.of(NEXT_STEP, next.name()));
    }

    /** The other body is followed up with the rest of the appeal, or by itself where that has ended; the submission stays closed. */
    @EventListener
    void on(ForwardedAfterEnd forwarded) {
        UUID other = forwarded.to().value();
        if (!processes.addTo(AppealPreparationProcess.KEY, forwarded.appeal().value(), AppealPreparationProcess.FOLLOW_UP, SUBMISSION_ID, other)) {
            processes.start(KEY, other, SUBMISSION_ID);
        }
        steps.complete(forwarded.record().value(), ASSESS_LATE_REPLY, Map.of(NEXT_STEP, NextStep.CLOSE.name()));
    }

    /**
     * Its process has ended, or follows up only parts that were passed on: where its reply is awaited again, that one goes on, else the one in
     * which that was found, or a new one.
     */
    @EventListener
    void on(ExtendedAfterEnd extended) {
        UUID submission = extended.record().value();
        if (extended.assessed()) {
            steps.complete(submission, ASSESS_LATE_REPLY, Map.of(NEXT_STEP, (extended.waits() ? NextStep.WAIT : NextStep.CLOSE).name()));
            if (extended.waits()) {
                processes.waitInOne(KEY, REPLY_OR_SILENCE, submission);
            }
        } else if (extended.waits()) {
            processes.startAt(KEY, REPLY_OR_SILENCE, submission, SUBMISSION_ID);
        }
    }

    /** As with a notice that is recorded then. */
    @EventListener
    void on(ReceiptCorrectedAfterEnd corrected) {
        if (corrected.waits()) {
            processes.startAt(KEY, REPLY_OR_SILENCE, corrected.record().value(), SUBMISSION_ID);
        }
    }

    @EventListener
    void on(ReplyAssessed assessed) {
        steps.complete(assessed.record().value(), ASSESS_REPLY, Map.of(NEXT_STEP, assessed.next().name()));
    }

    /** A mistake is no step of the process: it goes back to where it was, and nowhere in the diagram is a line for that. */
    @EventListener
    void on(ReplyTakenBack back) {
        UUID submission = back.record().value();
        switch (back.awaits()) {
            case FILING -> waitsAgain(submission, HAND_IN);
            case ADDRESS -> waitsAgain(submission, CORRECT_ADDRESS);
            case RECEIPT -> waitsAgain(submission, RECEIPT_OR_BOUNCE);
            case REPLY -> steps.completeForOthers(submission, ASSESS_REPLY, Map.of(NEXT_STEP, NextStep.WAIT.name()));
            case NOTHING -> steps.completeForOthers(submission, ASSESS_LATE_REPLY, Map.of(NEXT_STEP, NextStep.CLOSE.name()));
            case ASSESSMENT, AS_BEFORE -> { }
        }
    }

    @EventListener
    void on(ReceiptMistaken mistaken) {
        waitsAgain(mistaken.record().value(), Objects.requireNonNull(beforeReceipt(mistaken.awaits())));
    }

    /** A lawyer may have said of the mail that it was no reply, and the wait have gone on, by a receipt that only this mail told of. */
    private void waitsAgain(UUID submission, String step) {
        List.of(ASSESS_REPLY, DECIDE_ON_SILENCE, REPLY_OR_SILENCE).forEach(from -> processes.goBack(KEY, submission, from, step));
    }

    @EventListener
    void on(SilenceDecided decided) {
        steps.complete(decided.record().value(), DECIDE_ON_SILENCE, Map.of(NEXT_STEP, decided.next().name()));
    }

    @EventListener
    void on(ReplyNotKnown notKnown) {
        processes.tell(notKnown.record().value(), REPLY_NOT_KNOWN, Map.of(NEXT_STEP, NextStep.CLOSE.name()));
    }

    /** A mail that is taken back before it left comes back to us like one that was returned. */
    @EventListener
    void on(SubmissionRecalled recalled) {
        processes.tellIfAwaited(recalled.record().value(), MAIL_BOUNCED);
        processes.tell(recalled.record().value(), SUBMISSION_RECALLED);
    }

    /** The other body is followed up beside; nothing more is awaited of the one that passed the whole on. */
    @EventListener
    void on(SubmissionForwarded forwarded) {
        UUID submission = forwarded.record().value();
        processes.tell(submission, SUBMISSION_FORWARDED, Map.of(FORWARDED_TO, forwarded.to().value().toString()));
        Map<String, Object> next = Map.of(NEXT_STEP, (forwarded.whole() ? NextStep.CLOSE : NextStep.WAIT).name());
        if (forwarded.assessed()) {
            steps.complete(submission, ASSESS_REPLY, next);
        } else if (forwarded.whole()) {
            processes.tell(submission, FORWARDED_IN_WHOLE, next);
        }
    }

    /** What was passed on after the end is followed up elsewhere, and the body waits for nothing. */
    @EventListener
    void on(ForwardingMistaken mistaken) {
        List<String> ending = mistaken.hasIt() ? List.of() : List.of(REPLY_OR_SILENCE, DECIDE_ON_SILENCE);
        if (!processes.endCalled(KEY, mistaken.record().value(), WITH_OTHER_BODY, mistaken.to().value(), ending, again(mistaken))) {
            throw new Refusal("followup.refusal.endedMeanwhile");
        }
    }

    /** At which step it waits again; null where it has never ceased to. */
    private static @Nullable String again(ForwardingMistaken mistaken) {
        return mistaken.hasIt() && mistaken.ended() ? REPLY_OR_SILENCE : beforeReceipt(mistaken.awaits());
    }

    private static @Nullable String beforeReceipt(ReplyTakenBack.Awaits awaits) {
        return switch (awaits) {
            case FILING -> HAND_IN;
            case ADDRESS -> CORRECT_ADDRESS;
            case RECEIPT -> RECEIPT_OR_BOUNCE;
            case REPLY, ASSESSMENT, AS_BEFORE, NOTHING -> null;
        };
    }
}
