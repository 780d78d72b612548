package org.arasha.followup;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.followup.BeforeReceipt.Filed;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passing-ons that were recorded and never were.
 *
 * @see <a href="../../../../../../docs/decisions/0057-what-was-recorded-by-mistake-is-taken-back.md">decision 0057</a>
 */
@Service
@Transactional
public class MistakenForwardings {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final FilingKinds kinds;
    private final ReplyTerms replyTerms;
    private final Waiting waiting;
    private final BeforeReceipt before;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MistakenForwardings(SubmissionStore store, ReplyStore replies, Submissions submissions, FilingKinds kinds, ReplyTerms replyTerms,
            Waiting waiting, BeforeReceipt before, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.kinds = kinds;
        this.replyTerms = replyTerms;
        this.waiting = waiting;
        this.before = before;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It stays with the body that had it, whose clock runs as before, and the other body owes nothing. As long as nothing has come from
     * that one.
     *
     * @param id what was opened for the other body
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void takeBack(SubmissionId id, String why) {
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
        Awaits awaits = beforeGuess(body, other).map(filed -> before.of(again, filed)).orElse(Awaits.REPLY);
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

    /** What its body holds again; one that had passed all of it on holds nothing else. */
    private Set<UUID> kept(Submission body, Submission other) {
        Stream<UUID> back = submissions.demandsTo(other).stream().map(Appeal.Demand::demand);
        return (body.isClosed() ? back : Stream.concat(back, submissions.demandsTo(body).stream().map(Appeal.Demand::demand)))
                .collect(Collectors.toSet());
    }

    /** How it was filed before the receipt was noted with this passing-on, where nothing since says that the body has it. */
    private Optional<Filed> beforeGuess(Submission body, Submission other) {
        boolean isOnlyWord = body.replied() == null && new Receipt(other.course().forwardedHere(), null).equals(body.receipt())
                && store.forwardedFrom(body.id().value()).stream().allMatch(one -> one.id().equals(other.id()) || one.result() == Result.MISTAKEN);
        return !isOnlyWord ? Optional.empty() : jdbc.sql("""
                with opened as (
                    select min(o.since) as since from (select known_since as since from submission where id = :other
                        union all select valid_from from record_history where table_name = 'submission' and record_id = :other) o),
                wrote as (
                    select 'reply' as kind, id, known_since from reply where submission = :body and mistake is null
                    union all select 'extension', id, known_since from extension where submission = :body and mistake is null)
                select (was.content ->> 'filed_on')::date as filed_on, (was.content ->> 'first_filed_on')::date as first_filed_on
                from record_history was cross join opened
                where was.table_name = 'submission' and was.record_id = :body and was.content ->> 'received_on' is null
                    and was.valid_to >= opened.since and not exists (select from wrote w where opened.since <= coalesce((
                        select min(h.valid_from) from record_history h where h.table_name = w.kind and h.record_id = w.id), w.known_since))
                order by was.valid_from limit 1""").param("body", body.id().value()).param("other", other.id().value())
                .query(Filed.class).optional();
    }
}
