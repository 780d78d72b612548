package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.followup.Submission.Course;
import org.arasha.followup.Submission.Receipt;
import org.arasha.followup.Submission.Route;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies pass appeals on to the competent one, in whole or in part (APPC, Art. 65). What is passed on is a submission of its own.
 *
 * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
 */
@Service
@Transactional
public class Forwardings {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final Appeals appeals;
    private final Authorities authorities;
    private final Terms terms;
    private final ReplyTerms replyTerms;
    private final Waiting waiting;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forwardings(SubmissionStore store, ReplyStore replies, Submissions submissions, Appeals appeals, Authorities authorities, Terms terms,
            ReplyTerms replyTerms, Waiting waiting, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
        this.terms = terms;
        this.replyTerms = replyTerms;
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a body wrote of passing on.
     *
     * @param demands ids of those passed on; all that it holds are the whole
     */
    public record Notice(OfficialId to, LocalDate on, Set<UUID> demands) {}

    /** @return what was opened for the other body; it waits for that body's receipt */
    @PreAuthorize("hasAnyRole('INTAKE', 'LAWYER')")
    public Submission record(SubmissionId id, Notice notice) {
        if (submissions.visible(id).replied() != null) {
            throw new Refusal("followup.refusal.assessFirst");
        }
        return forward(id, notice, false);
    }

    /**
     * Ends <i>Assess reply</i>: what came is no reply but such a notice.
     *
     * @param version as in {@link Assessments#assess}
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Submission assess(SubmissionId id, long version, Notice notice) {
        Submission submission = submissions.visible(id);
        if (submission.version() != version) {
            throw new Refusal("followup.refusal.changed");
        }
        if (submission.replied() == null) {
            throw new Refusal("followup.refusal.noReply");
        }
        return forward(id, notice, true);
    }

    private Submission forward(SubmissionId id, Notice notice, boolean assessed) {
        Submission submission = receivedBy(submissions.visible(id).open(), notice.on());
        Set<UUID> left = left(submission, notice);
        store.save(left.isEmpty() ? (assessed ? submission.repliedOn(null) : submission).forwardedAway(notice.on())
                : (assessed ? waiting.on(submission) : submission).holding(left));
        Submission opened = opened(submission, notice);
        events.publishEvent(new SubmissionOpened(opened.id()));
        if (assessed) {
            replies.areAssessed(id, false);
        }
        events.publishEvent(new SubmissionForwarded(id, opened.id(), left.isEmpty(), assessed));
        return opened;
    }

    /**
     * Ends <i>Assess late reply</i>: the notice came after the submission was closed. The other body is followed up all the same, and the
     * appeal ends, once more if it had ended, when that is done.
     *
     * @param version as in {@link Assessments#assess}
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Submission assessLate(SubmissionId id, long version, Notice notice) {
        Submission submission = submissions.visible(id);
        if (!submission.isClosed()) {
            throw new Refusal("followup.refusal.noReply");
        }
        if (submission.version() != version) {
            throw new Refusal("followup.refusal.changed");
        }
        if (submission.course().forwardedAway() != null) {
            throw new Refusal("followup.refusal.whichDemands");
        }
        Receipt receipt = submission.receipt();
        Bounds.requirePast(notice.on(), LocalDate.now(clock), receipt == null ? submission.filedOn() : receipt.receivedOn());
        if (receipt == null) {
            submissions.requireWithBodyBefore(id, notice.on());
        }
        Submission had = receipt == null ? submission.received(new Receipt(notice.on(), null)) : submission;
        Set<UUID> left = left(had, notice);
        store.save(left.isEmpty() ? had.forwardedAway(notice.on()) : had.holding(left));
        Submission opened = opened(had, notice);
        events.publishEvent(new SubmissionOpened(opened.id()));
        appeals.goOn(submission.appeal());
        replies.areAssessed(id, false);
        events.publishEvent(new ForwardedAfterEnd(id, opened.id(), submission.appeal()));
        return opened;
    }

    private Set<UUID> left(Submission submission, Notice notice) {
        if (authorities.official(notice.to()).authority().equals(submission.authority())) {
            throw new Refusal("followup.refusal.forwardedToItself");
        }
        Set<UUID> left = submissions.demandsTo(submission).stream().map(Appeal.Demand::demand).collect(Collectors.toCollection(HashSet::new));
        if (notice.demands().isEmpty() != left.isEmpty() || !left.containsAll(notice.demands())) {
            throw new Refusal("followup.refusal.whichDemands");
        }
        left.removeAll(notice.demands());
        return left;
    }

    private Submission opened(Submission from, Notice notice) {
        Official official = authorities.official(notice.to());
        return store.save(new Submission(SubmissionId.fresh(), 0, nextNumber(from.appeal()), from.appeal(),
                official.id(), official.authority(), new Course(from.id(), notice.on(), null), Set.of(),
                new Route(Channel.PASSED_ON, null, 0, null, notice.on()), notice.on(), null, null, null, null, null, null, null, Set.of(), null, null)
                .holding(notice.demands()));
    }

    /** Who passes it on has received it, so a missing receipt is noted with that. */
    private Submission receivedBy(Submission submission, LocalDate on) {
        if (!submission.mayHaveArrived()) {
            throw new Refusal("followup.refusal.notFiled");
        }
        Receipt receipt = submission.receipt();
        Bounds.requirePast(on, LocalDate.now(clock), receipt == null ? submission.filedOn() : receipt.receivedOn());
        if (receipt != null) {
            return submission;
        }
        submissions.requireWithBodyBefore(submission.id(), on);
        store.save(submission.received(new Receipt(on, null)));
        events.publishEvent(new ReceiptRecorded(submission.id()));
        return submissions.find(submission.id());
    }

    /** Whether it was passed on here later than APPC, Art. 65 allows. The law of 2007 set no such term, and other codes are not this one. */
    @Transactional(readOnly = true)
    public boolean isLate(Submission submission) {
        LocalDate on = submission.course().forwardedHere();
        if (on == null) {
            return false;
        }
        Submission from = submissions.visible(submission.course().forwardedFrom());
        return from.receipt() != null && replyTerms.isJudged(from)
                && terms.find(TermKind.FORWARDING, from.receipt().receivedOn()).filter(term -> on.isAfter(term.dueOn())).isPresent();
    }

    /** After the last of the appeal; two that open at once do so one after the other. Whoever holds it has saved the submission before. */
    private String nextNumber(AppealId appeal) {
        String number = jdbc.sql("select number from appeal where id = ? for update").param(appeal.value()).query(String.class).single();
        return number + "-" + (store.countByAppeal(appeal) + 1);
    }

    /** Those by which it came, the one that we filed first. */
    @Transactional(readOnly = true)
    public List<Submission> before(Submission submission) {
        List<Submission> chain = new ArrayList<>();
        for (Submission at = submission; at.wasForwarded(); ) {
            at = submissions.visible(at.course().forwardedFrom());
            chain.addFirst(at);
        }
        return chain;
    }

    /** Those that its body has passed on from it. */
    @Transactional(readOnly = true)
    public List<Submission> after(Submission submission) {
        return store.forwardedFrom(submissions.visible(submission.id()).id().value());
    }

    /** As which its body had it before: then it has come back to where it was, and nobody has answered. */
    @Transactional(readOnly = true)
    public Optional<Submission> loop(Submission submission) {
        return before(submission).stream().filter(one -> one.authority().equals(submission.authority())).reduce((earlier, later) -> later);
    }
}
