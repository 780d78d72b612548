package org.arasha.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return store.findByAppealOrderByNumber(appeal).stream().filter(this::waits).filter(one -> held.since(one).isPresent()).toList();
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
        Optional<Appeal> opened = anew ? openedAnew(appeal, waiting) : Optional.empty();
        waiting.forEach(one -> {
            if (outbox.recall(one.id().value()) == 0 && !isBeforeSending(one)) {
                throw new Refusal("followup.refusal.mailIsLeaving");
            }
            store.save(one.decided(NextStep.CLOSE, reason.strip(), Set.of()));
            events.publishEvent(new SubmissionRecalled(one.id()));
        });
        return opened;
    }

    /**
     * What was filed as a report to the police stays one, so that a victim's word against the police holds the new letter, too; what
     * goes to other bodies is a letter of its own, with their terms and their complaints.
     *
     * @return the one to the other bodies, where there is one
     */
    private Optional<Appeal> openedAnew(AppealId appeal, List<Submission> waiting) {
        Map<Boolean, List<Submission>> reports = waiting.stream()
                .collect(Collectors.partitioningBy(one -> kinds.of(one) == Appeal.Kind.CRIME_REPORT));
        Appeal.Kind begun = appeals.find(appeal).kind();
        Appeal.Kind other = begun != Appeal.Kind.CRIME_REPORT ? begun
                : reports.get(false).stream().map(kinds::of).min(Comparator.naturalOrder()).orElse(begun);
        Optional<Appeal> report = openedAnew(appeal, Appeal.Kind.CRIME_REPORT, reports.get(true));
        return openedAnew(appeal, other, reports.get(false)).or(() -> report);
    }

    private Optional<Appeal> openedAnew(AppealId appeal, Appeal.Kind kind, List<Submission> to) {
        return to.isEmpty() ? Optional.empty() : Optional.of(appeals.openAnew(appeal, kind,
                to.stream().collect(Collectors.toMap(Submission::official, Submission::authority))));
    }
}
