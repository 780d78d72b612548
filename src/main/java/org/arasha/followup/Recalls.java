package org.arasha.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.desk.OpenSteps;
import org.arasha.mail.Outbox;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consent was taken back after approval: what the bodies have stays with them, the rest is recalled before it is sent. */
@Service
@Transactional
public class Recalls {

    private static final Set<String> BEFORE_SENDING = Set.of("Task_HandIn", "Task_CorrectAddress");

    private final SubmissionStore store;
    private final Appeals appeals;
    private final HeldFilings held;
    private final FilingKinds kinds;
    private final OpenSteps steps;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Recalls(SubmissionStore store, Appeals appeals, HeldFilings held, FilingKinds kinds, OpenSteps steps, Outbox outbox, ApplicationEventPublisher events) {
        this.store = store;
        this.appeals = appeals;
        this.held = held;
        this.kinds = kinds;
        this.steps = steps;
        this.outbox = outbox;
        this.events = events;
    }

    /** The letters of an appeal that wait to be handed in, for the mail server, or to be sent again, and are not to go out any more. */
    @Transactional(readOnly = true)
    public List<Submission> waiting(AppealId appeal) {
        appeals.visible(appeal);
        return store.findByAppealOrderByNumber(appeal).stream().filter(one -> held.since(one).isPresent()).filter(this::waits).toList();
    }

    private boolean waits(Submission submission) {
        return !submission.isClosed() && submission.filedOn() == null
                && (isBeforeSending(submission) || outbox.mayRecall(submission.id().value()));
    }

    private boolean isBeforeSending(Submission submission) {
        return steps.on(submission.id().value()).stream().anyMatch(step -> BEFORE_SENDING.contains(step.step()));
    }

    /**
     * @param anew whether the same letter is written anew for those who do not get it, without cases that were stopped
     * @return the new appeal, where it is
     * @throws Refusal when nothing waits, nothing is left to write, or one of them is being sent at this moment
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Optional<Appeal> recall(AppealId appeal, String reason, boolean anew) {
        List<Submission> waiting = waiting(appeal);
        if (waiting.isEmpty()) {
            throw new Refusal("followup.refusal.nothingToRecall");
        }
        if (reason.isBlank()) {
            throw new Refusal("ui.required");
        }
        Refusal.ifLonger(reason, Submission.LONGEST_REMARK);
        // First the new one: with the last letter recalled the old appeal ends, and its cases would not wait for another.
        Optional<Appeal> opened = anew ? Optional.of(appeals.openAnew(appeal, kind(appeal, waiting),
                waiting.stream().collect(Collectors.toMap(Submission::official, Submission::authority)))) : Optional.empty();
        waiting.forEach(one -> {
            if (outbox.recall(one.id().value()) == 0 && !isBeforeSending(one)) {
                throw new Refusal("followup.refusal.mailIsLeaving");
            }
            store.save(one.decided(NextStep.CLOSE, reason.strip(), Set.of()));
            events.publishEvent(new SubmissionRecalled(one.id()));
        });
        return opened;
    }

    /** Where one of them was filed as a report to the police, so is the new letter: a victim's word against the police holds that, too. */
    private Appeal.Kind kind(AppealId appeal, List<Submission> waiting) {
        return waiting.stream().map(kinds::of).filter(Appeal.Kind.CRIME_REPORT::equals).findFirst().orElseGet(() -> appeals.find(appeal).kind());
    }
}
