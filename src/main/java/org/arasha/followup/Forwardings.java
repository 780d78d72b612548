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
import java.util.stream.Stream;
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
        Submission opened = opened(submission, notice);
        store.save(left.isEmpty() ? (assessed ? submission.repliedOn(null) : submission).forwardedAway(notice.on())
                : (assessed ? waiting.on(submission) : submission).holding(left));
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
        Submission had = receipt == null ? submission.received(new Receipt(notice.on(), null)) : submission;
        Set<UUID> left = left(had, notice);
        Submission opened = opened(had, notice);
        store.save(left.isEmpty() ? had.forwardedAway(notice.on()) : had.holding(left));
        events.publishEvent(new SubmissionOpened(opened.id()));
        appeals.goOn(submission.appeal());
        replies.areAssessed(id, false);
        events.publishEvent(new ForwardedAfterEnd(id, opened.id(), submission.appeal()));
        return opened;
    }

    /**
     * What was said to be passed on never was: it stays with the body that had it, whose clock runs as before, and the other body owes
     * nothing. As long as nothing has come from that one.
     *
     * @param id what was opened for the other body
     * @see <a href="../../../../../../docs/decisions/0057-what-was-recorded-by-mistake-is-taken-back.md">decision 0057</a>
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void recordedByMistake(SubmissionId id, String why) {
        Submission other = submissions.visible(id).open();
        if (!other.isOnlySaidToBePassedOn()) {
            throw new Refusal("followup.refusal.otherBodyHasIt");
        }
        if (why.isBlank()) {
            throw new Refusal("followup.refusal.mistakeWithoutReason");
        }
        Bounds.requireShort(why, Submission.LONGEST_MISTAKE);
        Submission body = submissions.visible(other.course().forwardedFrom());
        if (body.isClosed() && body.result() != Result.FORWARDED) {
            throw new Refusal("followup.refusal.endedMeanwhile");
        }
        Submission again = body.keeping(kept(body, other));
        boolean hasIt = !isReceiptGuessed(body, other);
        store.save(!hasIt ? again.notReceived(again.filedOn(), again.route().firstFiledOn()) : body.isClosed() ? waiting.on(again) : again);
        store.save(other.unfiled().decided(NextStep.CLOSE, why.strip(), Set.of()).closed(Result.MISTAKEN, clock.instant()));
        events.publishEvent(new ForwardingMistaken(body.id(), id, body.isClosed(), hasIt));
        events.publishEvent(new SubmissionClosed(id));
    }

    /** What its body holds again; one that had passed all of it on holds nothing else. */
    private Set<UUID> kept(Submission body, Submission other) {
        Stream<UUID> back = submissions.demandsTo(other).stream().map(Appeal.Demand::demand);
        return (body.isClosed() ? back : Stream.concat(back, submissions.demandsTo(body).stream().map(Appeal.Demand::demand)))
                .collect(Collectors.toSet());
    }

    /** Noted with this passing-on, and nothing since says that the body has it. */
    private boolean isReceiptGuessed(Submission body, Submission other) {
        return body.replied() == null && new Receipt(other.course().forwardedHere(), null).equals(body.receipt())
                && after(body).stream().allMatch(one -> one.id().equals(other.id()) || one.result() == Result.MISTAKEN)
                && jdbc.sql("""
                        select exists (select from record_history was where was.table_name = 'submission' and was.record_id = :body
                            and was.content ->> 'received_on' is null and was.valid_to >= (
                                select min(o.since) from (select known_since as since from submission where id = :other
                                    union all select valid_from from record_history
                                        where table_name = 'submission' and record_id = :other) o))""")
                        .param("body", body.id().value()).param("other", other.id().value()).query(Boolean.class).single();
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

    /** After the last of the appeal; two that open at once do so one after the other. */
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
