package org.arasha.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.appeal.AppealAbandoned;
import org.arasha.appeal.AppealConcluded;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealWrittenAnew;
import org.arasha.calendar.RunningClocks;
import org.arasha.calendar.Term;
import org.arasha.calendar.Terms;
import org.arasha.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when we ourselves may go on from a submission: while a lawyer decides what next, and then until the complaint or the claim is
 * filed. In the transaction of the deed by which the term begins, moves or is met; a change of the calendar moves them, too.
 */
@Component
@Transactional
class OwnTerms {

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final NextStepRules rules;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OwnTerms(SubmissionStore store, ReplyStore replies, NextStepRules rules, Terms terms, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.rules = rules;
        this.terms = terms;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The term in which what was opened is to be filed, or nothing where the law sets none. */
    Optional<Term> of(AppealId appeal) {
        record Own(long rule, LocalDate from) {}
        return jdbc.sql("select rule, term_from as \"from\" from own_term where id = ? and not met").param(appeal.value())
                .query(Own.class).optional().map(own -> terms.under(own.rule(), own.from()));
    }

    /** A lawyer is to say what next: by the end of the term for a claim, where a complaint was decided, else of that for a complaint. */
    void begin(Submission submission) {
        note(submission.id().value(), submission.appeal(), Stream.of(NextStep.COURT, NextStep.COMPLAINT)
                .map(step -> rules.offer(submission, step).term()).filter(Objects::nonNull).findFirst().orElse(null));
    }

    boolean isBegun(SubmissionId id) {
        return jdbc.sql("select exists (select from own_term where id = ?)").param(id.value()).query(Boolean.class).single();
    }

    /** It is decided, and goes on with another appeal. */
    void goOn(Submission submission, NextStep step, AppealId with) {
        note(with.value(), with, rules.offer(submission, step).term());
    }

    /** It went on before terms were kept, and may have been filed. */
    void went(Submission submission, NextStep step, AppealId with) {
        goOn(submission, step, with);
        met(with);
    }

    private void note(UUID id, AppealId appeal, @Nullable Term term) {
        if (term == null) {
            end(id);
            return;
        }
        jdbc.sql("""
                insert into own_term (id, appeal, rule, term_from, due_on) values (?, ?, ?, ?, ?) on conflict (id) do update
                set rule = excluded.rule, term_from = excluded.term_from, due_on = excluded.due_on""")
                .params(id, appeal.value(), term.rule().id(), term.startsOn(), term.dueOn()).update();
    }

    /** The days or the rule that it was reckoned by have changed; one that is met or has moved meanwhile stays as it is. */
    void move(RunningClocks.Clock seen, Term to) {
        jdbc.sql("update own_term set rule = ?, term_from = ?, due_on = ? where id = ? and due_on = ? and not met returning appeal")
                .params(to.rule().id(), to.startsOn(), to.dueOn(), seen.id(), seen.dueOn()).query(UUID.class).optional()
                .map(appeal -> (Id) (appeal.equals(seen.id()) ? new AppealId(appeal) : new SubmissionId(seen.id())))
                .ifPresent(record -> events.publishEvent(new OwnTermMoved(record)));
    }

    private void end(UUID id) {
        jdbc.sql("delete from own_term where id = ?").param(id).update();
    }

    @EventListener
    void on(ReplyRecorded recorded) {
        begin(find(recorded.record()));
    }

    /** A claim that is not filed yet is to be filed by that day, whatever letter of the decision has come since it was begun. */
    @EventListener
    void on(DecisionDated dated) {
        claimsOn(find(dated.record())).forEach(claim -> {
            note(claim.id().value(), claim.id(), rules.claim(claim.decision()));
            events.publishEvent(new OwnTermMoved(claim.id()));
        });
    }

    /** A claim in court that is not filed yet, and the answer by which it was begun. */
    record Claim(AppealId id, Reply decision) {}

    /** Those on what was answered since the clock last ran. */
    List<Claim> claimsOn(Submission from) {
        LocalDate since = from.firstReplied();
        return since == null ? List.of() : jdbc.sql("""
                select o.id from own_term o join appeal a on a.id = o.id where a.follows = ? and a.kind = 'COURT' and not o.met order by o.id""")
                .param(from.id().value()).query(UUID.class).list().stream()
                .flatMap(claim -> replies.lastKnownBefore(from.id().value(), since, claim).stream().map(one -> new Claim(new AppealId(claim), one)))
                .toList();
    }

    @EventListener
    void on(LateReplyRecorded recorded) {
        begin(find(recorded.record()));
    }

    /** What came was no reply; and what its body does not have is still to be filed. */
    @EventListener
    void on(ReplyAssessed assessed) {
        if (!assessed.next().isOfAReply()) {
            end(assessed.record().value());
            met(assessed.record());
        }
    }

    /** A part that is passed on while a lawyer decides on silence leaves the rest to be decided on. */
    @EventListener
    void on(SubmissionForwarded forwarded) {
        if (forwarded.whole() || forwarded.assessed()) {
            end(forwarded.record().value());
        }
    }

    /** Who never received it is not silent, and a filing that was only concluded from that is none. */
    @EventListener
    void on(ForwardingMistaken mistaken) {
        if (!mistaken.hasIt()) {
            end(mistaken.record().value());
            met(mistaken.record());
        }
    }

    /** What began with something that was no reply ends with it, or is reckoned from the replies that are left. */
    @EventListener
    void on(ReplyTakenBack back) {
        switch (back.awaits()) {
            case ASSESSMENT -> {
                begin(find(back.record()));
                met(back.record());
            }
            case AS_BEFORE -> { }
            case FILING, ADDRESS, RECEIPT, REPLY, NOTHING -> {
                end(back.record().value());
                met(back.record());
            }
        }
    }

    /** Who never received it is not silent. */
    @EventListener
    void on(ReceiptMistaken mistaken) {
        end(mistaken.record().value());
        met(mistaken.record());
    }

    /**
     * The body was not silent: nothing is to be decided, and what is still being written against its silence is too early; or it was since
     * another day.
     */
    @EventListener
    void on(ExtendedAfterEnd extended) {
        if (extended.waits()) {
            endOnward(extended.record());
        } else if (extended.moved()) {
            moveOnward(find(extended.record()));
        }
    }

    /** Nor was it where its term has not ended; else what is still being written against its silence is to be filed by another day. */
    @EventListener
    void on(ReceiptCorrectedAfterEnd corrected) {
        if (corrected.waits()) {
            endOnward(corrected.record());
        } else {
            moveOnward(find(corrected.record()));
        }
    }

    private void endOnward(SubmissionId from) {
        end(from.value());
        jdbc.sql("delete from own_term o using appeal a where a.id = o.id and a.follows = ?").param(from.value()).update();
    }

    /** Where by now there was no silence, since the answer came in time, it can still be that which is complained of. */
    private void moveOnward(Submission from) {
        record Onward(UUID id, NextStep kind, boolean met) {}
        jdbc.sql("""
                select o.id, a.kind, o.met from own_term o join appeal a on a.id = o.id
                where a.follows = ? and a.kind in ('COMPLAINT', 'PROSECUTOR', 'COURT') order by o.id for update of o""")
                .param(from.id().value()).query(Onward.class).list().stream().filter(one -> !isBegunOnAnswer(one.id(), from)).forEach(one -> {
                    AppealId appeal = new AppealId(one.id());
                    note(one.id(), appeal, (from.silent() == null ? rules.offer(from, one.kind()) : rules.onSilence(from, one.kind())).term());
                    if (!one.met()) {
                        events.publishEvent(new OwnTermMoved(appeal));
                    }
                });
    }

    private boolean isBegunOnAnswer(UUID appeal, Submission from) {
        return from.firstReplied() != null && replies.wasKnownBefore(from.id().value(), from.firstReplied(), appeal);
    }

    /** Silence may be taken back. */
    @EventListener
    void on(TermMoved moved) {
        jdbc.sql("""
                delete from own_term o using submission s
                where o.id = ? and s.id = o.id and s.silent is null and s.replied is null""").param(moved.record().value()).update();
    }

    /** Nor is it to be filed any more where it was not. */
    @EventListener
    void on(SubmissionClosed closed) {
        end(closed.record().value());
        met(closed.record());
    }

    @EventListener
    void on(HandedIn filed) {
        met(filed.record());
    }

    @EventListener
    void on(SubmissionMailed filed) {
        met(filed.record());
    }

    @EventListener
    void on(ReceiptRecorded received) {
        met(received.record());
    }

    @EventListener
    void on(SubmissionBounced bounced) {
        met(bounced.record());
    }

    @EventListener
    void on(AddressCorrected corrected) {
        met(corrected.record());
    }

    private void met(SubmissionId id) {
        met(find(id).appeal());
    }

    /**
     * Whether what goes on was filed, and none of its letters is still to be: the one to the superior body may be, though a prosecutor has
     * theirs. Its appeal is locked first, as by all who number or end what is in it, so that of two that are filed at the same time the later
     * one sees the other.
     */
    private void met(AppealId appeal) {
        jdbc.sql("select 1 from appeal a join own_term o on o.id = a.id where a.id = ? for no key update of a").param(appeal.value())
                .query(Integer.class).optional();
        jdbc.sql("""
                update own_term o set met = exists (select 1 from submission s where s.appeal = o.id and s.filed_on is not null)
                    and not exists (select 1 from submission s where s.appeal = o.id and s.filed_on is null and s.closed_at is null)
                where o.id = ?""").param(appeal.value()).update();
    }

    /** Whom it was to go to does not have it: the same term runs for what is written in its place. */
    @EventListener
    void on(AppealWrittenAnew anew) {
        UUID id = anew.record().value();
        jdbc.sql("""
                insert into own_term (id, appeal, rule, term_from, due_on)
                select ?, ?, o.rule, o.term_from, o.due_on from own_term o where o.id = ?""")
                .params(id, id, anew.earlier().value()).update();
    }

    @EventListener
    void on(AppealAbandoned abandoned) {
        end(abandoned.record().value());
    }

    @EventListener
    void on(AppealConcluded concluded) {
        end(concluded.record().value());
    }

    private Submission find(SubmissionId id) {
        return store.findById(id).orElseThrow();
    }
}
