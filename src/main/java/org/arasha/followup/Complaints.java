package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints on their way through the body complained of (APPC, Art. 91).
 *
 * @see <a href="../../../../../../docs/decisions/0051-what-a-law-says-of-terms-is-data.md">decision 0051</a>
 */
@Service
@Transactional
public class Complaints {

    private final SubmissionStore store;
    private final Submissions submissions;
    private final Slips slips;
    private final FilingKinds kinds;
    private final WayOfComplaints ways;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(SubmissionStore store, Submissions submissions, Slips slips, FilingKinds kinds, WayOfComplaints ways, Terms terms,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.slips = slips;
        this.kinds = kinds;
        this.ways = ways;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * That the body complained of has it.
     *
     * @param since        since when
     * @param registration its number for it, or null
     */
    public record Arrival(LocalDate since, @Nullable String registration) {}

    /**
     * @param passOn in which it is to pass it on, or null where no law of that day says so
     * @param late  whether that is over, or was when the superior body received it
     */
    public record Way(LocalDate since, @Nullable String registration, @Nullable Term passOn, boolean late) {}

    /** In how many days a body complained of passes on what comes to it today; nothing where no law says that it goes through it. */
    @Transactional(readOnly = true)
    public Optional<StatutoryTerm> rule() {
        return terms.rule(TermKind.COMPLAINT_PASSED_ON, LocalDate.now(clock));
    }

    /** Whether it goes through the body complained of: the law of 2007 knew no such way. */
    @Transactional(readOnly = true)
    public boolean isOne(Submission submission) {
        LocalDate on = submission.filedOn() == null ? LocalDate.now(clock) : submission.filedOn();
        return !submission.wasForwarded() && kinds.of(submissions.visible(submission.id())) == Appeal.Kind.COMPLAINT
                && terms.rule(TermKind.COMPLAINT_PASSED_ON, on).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Way> way(Submission submission) {
        Submission visible = submissions.visible(submission.id());
        Submission.Receipt receipt = visible.receipt();
        LocalDate passedOn = receipt == null ? LocalDate.now(clock) : receipt.receivedOn();
        return ways.arrival(visible.id()).map(there -> {
            Term passOn = ways.toBePassedOn(visible.id()).orElse(null);
            return new Way(there.since(), there.registration(), passOn, passOn != null && passedOn.isAfter(passOn.dueOn()));
        });
    }

    /** In which the body complained of passes it on if it has it since the day of filing, while nobody knows who has it. */
    @Transactional(readOnly = true)
    public Optional<Term> passOnOnceFiled(Submission submission) {
        LocalDate filedOn = submission.filedOn();
        return filedOn == null || submission.receipt() != null || submission.isClosed() || !isOne(submission)
                || ways.arrival(submission.id()).isPresent() ? Optional.empty() : terms.find(TermKind.COMPLAINT_PASSED_ON, filedOn);
    }

    /**
     * Ends <i>Hand in</i>, as {@link Submissions#handIn} does.
     *
     * @param arrival that the body complained of has it, or null where it gave no receipt yet
     */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void handIn(SubmissionId id, LocalDate on, @Nullable Arrival arrival, Slips.Details details) {
        slips.handIn(id, on, null, arrival == null ? null : arrival.since(), details);
        if (arrival != null) {
            bodyHasIt(id, arrival);
        }
    }

    /** Ends <i>Chase registration</i> where that is open, whoever was to do it: who has it is asked again once it should have been passed on. */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public void bodyHasIt(SubmissionId id, Arrival arrival) {
        Submission submission = submissions.visible(id).open();
        if (!isOne(submission)) {
            throw new Refusal("followup.refusal.noComplaint");
        }
        if (!submission.mayHaveArrived()) {
            throw new Refusal("followup.refusal.notFiled");
        }
        Bounds.requirePast(arrival.since(), LocalDate.now(clock), submission.filedOn());
        if (arrival.registration() != null) {
            Refusal.ifLonger(arrival.registration(), Submission.LONGEST_REGISTRATION);
        }
        if (submission.receipt() != null && arrival.since().isAfter(submission.receipt().receivedOn())) {
            throw new Refusal("followup.refusal.afterSuperior");
        }
        ways.begin(id, arrival);
        store.save(submission.chased(null));
        events.publishEvent(new ComplaintWithBody(id));
    }
}
