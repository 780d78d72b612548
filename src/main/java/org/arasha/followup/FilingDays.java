package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day on which we filed something was noted wrong; nothing that came before it could be recorded. */
@Service
@Transactional
public class FilingDays {

    private final SubmissionStore store;
    private final Slips slips;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final WayOfComplaints ways;
    private final HeldFilings held;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FilingDays(SubmissionStore store, Slips slips, ReplyStore replies, Submissions submissions, WayOfComplaints ways, HeldFilings held,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.slips = slips;
        this.replies = replies;
        this.submissions = submissions;
        this.ways = ways;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What shows that it was filed on that day shows the other one, and the body is asked for its registration by that. Also of what a lawyer
     * has decided on as silent: no receipt before that day can be recorded.
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void correct(SubmissionId id, LocalDate on) {
        Submission submission = submissions.visible(id).correctable();
        if (!submission.wasFiledByUs()) {
            throw new Refusal("followup.refusal.notFiled");
        }
        Bounds.requirePast(on, LocalDate.now(clock), null);
        if (submission.isFiledAgain() && on.isBefore(submission.route().firstFiledOn())) {
            throw new Refusal("followup.refusal.beforeFirstFiling");
        }
        if (arrivals(submission).anyMatch(on::isAfter)) {
            throw new Refusal("followup.refusal.filedAfterReceipt");
        }
        LocalDate noted = Objects.requireNonNull(submission.filedOn());
        if (on.isAfter(noted) && held.since(submission).filter(day -> !on.isBefore(day)).isPresent()) {
            throw new Refusal("followup.refusal.consentWithdrawn");
        }
        store.save(submission.filedRather(on));
        slips.filedRather(id, noted, on);
        replies.saveAll(replies.to(id.value()).stream().filter(Reply::madeReceipt)
                .map(reply -> reply.filedRather(noted, on)).toList());
        events.publishEvent(new FilingDayCorrected(id));
    }

    /** At the body complained of, or at that which answers. */
    private Stream<LocalDate> arrivals(Submission submission) {
        return Stream.concat(Stream.ofNullable(submission.receipt()).map(Submission.Receipt::receivedOn),
                ways.arrival(submission.id()).map(Complaints.Arrival::since).stream());
    }
}
