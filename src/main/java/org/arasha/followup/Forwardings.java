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
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.followup.Submission.Course;
import org.arasha.followup.Submission.Receipt;
import org.arasha.followup.Submission.Route;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
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
    private final FilingKinds kinds;
    private final ReplyTerms replyTerms;
    private final Waiting waiting;
    private final WatchDays watch;
    private final LatestSending sending;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forwardings(SubmissionStore store, ReplyStore replies, Submissions submissions, Appeals appeals, Authorities authorities, Terms terms,
            FilingKinds kinds, ReplyTerms replyTerms, Waiting waiting, WatchDays watch, LatestSending sending, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
        this.terms = terms;
        this.kinds = kinds;
        this.replyTerms = replyTerms;
        this.waiting = waiting;
        this.watch = watch;
        this.sending = sending;
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
        if (receipt == null) {
            submissions.requireWithBodyBefore(id, notice.on());
        }
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
        String reason = Bounds.mistake(why);
        Submission body = submissions.visible(other.course().forwardedFrom());
        if (body.isClosed() && body.result() != Result.FORWARDED) {
            throw new Refusal("followup.refusal.endedMeanwhile");
        }
        if (body.isClosed() && !replies.findBySubmissionAndAssessedFalseOrderByReceivedOn(body.id()).isEmpty()) {
            throw new Refusal("followup.refusal.assessFirstThenTakeBack");
        }
        Submission again = body.keeping(kept(body, other));
        Awaits awaits = beforeGuess(body, other).map(before -> notReceived(again, other, before)).orElse(Awaits.REPLY);
        if (awaits == Awaits.REPLY) {
            store.save(body.isClosed() ? waitsOn(again) : again);
        }
        store.save(other.unfiled().decided(NextStep.CLOSE, reason, Set.of()).closed(Result.MISTAKEN, clock.instant()));
        events.publishEvent(new ForwardingMistaken(body.id(), id, body.isClosed(), awaits));
        events.publishEvent(new SubmissionClosed(id));
    }

    /** What a lawyer has said meanwhile of what was filed was not reckoned by while nothing was awaited of its body. */
    private Submission waitsOn(Submission again) {
        return kinds.said(again.id()).isPresent() ? replyTerms.started(again.repliedOn(null)) : waiting.on(again);
    }

    /** It is filed as far as was known before; a day that was corrected since is known, but what had come back is not filed for that. */
    private Awaits notReceived(Submission again, Submission other, Filed before) {
        LocalDate guessed = other.course().forwardedHere();
        boolean filed = before.filedOn() != null || before.firstFiledOn() == null && !guessed.equals(again.filedOn());
        boolean filedFirst = filed || before.firstFiledOn() != null;
        Submission waits = store.save(sending.asItIsNow(
                again.notReceived(filed ? again.filedOn() : null, filedFirst ? again.route().firstFiledOn() : null)));
        watch.end(waits.id());
        return sending.awaited(waits);
    }

    /** What its body holds again; one that had passed all of it on holds nothing else. */
    private Set<UUID> kept(Submission body, Submission other) {
        Stream<UUID> back = submissions.demandsTo(other).stream().map(Appeal.Demand::demand);
        return (body.isClosed() ? back : Stream.concat(back, submissions.demandsTo(body).stream().map(Appeal.Demand::demand)))
                .collect(Collectors.toSet());
    }

    private record Filed(@Nullable LocalDate filedOn, @Nullable LocalDate firstFiledOn) {}

    /** How it was filed before the receipt was noted with this passing-on, where nothing since says that the body has it. */
    private Optional<Filed> beforeGuess(Submission body, Submission other) {
        boolean isOnlyWord = body.replied() == null && new Receipt(other.course().forwardedHere(), null).equals(body.receipt())
                && after(body).stream().allMatch(one -> one.id().equals(other.id()) || one.result() == Result.MISTAKEN);
        return !isOnlyWord ? Optional.empty() : jdbc.sql("""
                with opened as (
                    select min(o.since) as since from (select known_since as since from submission where id = :other
                        union all select valid_from from record_history where table_name = 'submission' and record_id = :other) o),
                wrote as (
                    select 'reply' as kind, id, known_since from reply where submission = :body
                    union all select 'extension', id, known_since from extension where submission = :body and mistake is null)
                select (was.content ->> 'filed_on')::date as filed_on, (was.content ->> 'first_filed_on')::date as first_filed_on
                from record_history was cross join opened
                where was.table_name = 'submission' and was.record_id = :body and was.content ->> 'received_on' is null
                    and was.valid_to >= opened.since and not exists (select from wrote w where opened.since <= coalesce((
                        select min(h.valid_from) from record_history h where h.table_name = w.kind and h.record_id = w.id), w.known_since))
                order by was.valid_from limit 1""").param("body", body.id().value()).param("other", other.id().value())
                .query(Filed.class).optional();
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
