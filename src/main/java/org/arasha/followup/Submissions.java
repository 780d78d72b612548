package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.Unchecked;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.evidence.FileId;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.arasha.followup.Submission.Receipt;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a submission, from handing it in to what comes back. */
@Service
@Transactional
public class Submissions {

    private static final String FILES = "hasAnyRole('INTAKE', 'LAWYER')";

    private final SubmissionStore store;
    private final ReplyStore replies;
    private final Appeals appeals;
    private final HeldFilings held;
    private final Terms terms;
    private final ReplyTerms replyTerms;
    private final WatchDays watch;
    private final WayOfComplaints ways;
    private final OpenSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(SubmissionStore store, ReplyStore replies, Appeals appeals, HeldFilings held, Terms terms,
            ReplyTerms replyTerms, WatchDays watch, WayOfComplaints ways, @Lazy OpenSteps steps,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.appeals = appeals;
        this.held = held;
        this.terms = terms;
        this.replyTerms = replyTerms;
        this.watch = watch;
        this.ways = ways;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends <i>Hand in</i>.
     *
     * @param on      the day it was handed in
     * @param receipt that the body has it, or null where it gave none yet
     */
    @PreAuthorize(FILES)
    public void handIn(SubmissionId id, LocalDate on, @Nullable Receipt receipt) {
        Submission submission = visible(id).open();
        Bounds.requirePast(on, LocalDate.now(clock), null);
        if (submission.filedOn() != null) {
            throw new Refusal("followup.refusal.filedAlready");
        }
        if (held.since(submission).filter(day -> !on.isBefore(day)).isPresent()) {
            throw new Refusal("followup.refusal.consentWithdrawn");
        }
        Submission filed = submission.filed(on);
        store.save(receipt == null ? filed : filed.received(checked(receipt, on)));
        events.publishEvent(new HandedIn(id, receipt != null));
    }

    /** The day in Asia/Almaty from which it is not handed in any more, for somebody is against it; empty where it may go out. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> heldSince(SubmissionId id) {
        return held.since(visible(id));
    }

    /** Ends <i>Correct address</i>: another address, or another way. */
    @PreAuthorize("hasRole('LAWYER')")
    public void correctAddress(SubmissionId id, Channel channel, String email) {
        Submission submission = visible(id).open();
        if (held.since(submission).isPresent()) {
            throw new Refusal("followup.refusal.consentWithdrawn");
        }
        String address = channel == Channel.MAIL ? new MailAddress(email).value() : null;
        ways.end(id);
        Submission.Route before = submission.route();
        store.save(submission.unfiled().routed(new Submission.Route(channel, address, before.attempts(), null, before.firstFiledOn())));
        events.publishEvent(new AddressCorrected(id));
    }

    /** Whether its body may have the longer term for a check on site or with others (law of 2007, Art. 8), and whether it has. */
    public enum Check { NOT_KNOWN_TO_THE_LAW, MAY_BE, IS }

    @Transactional(readOnly = true)
    public Check checkOf(Submission submission) {
        Submission visible = visible(submission.id());
        return !visible.isClockRunning() || replyTerms.withCheck(visible).isEmpty() ? Check.NOT_KNOWN_TO_THE_LAW
                : replyTerms.isWithCheck(visible) ? Check.IS : Check.MAY_BE;
    }

    /** The body checks on site or asks others, which gives it the longer term; or it does not. */
    @PreAuthorize(FILES)
    public void check(SubmissionId id, boolean checks) {
        Submission submission = visible(id).open();
        if (checkOf(submission) != (checks ? Check.MAY_BE : Check.IS)) {
            throw new Refusal("followup.refusal.notWaiting");
        }
        store.save(replyTerms.checked(submission, checks));
        events.publishEvent(new TermMoved(id));
    }

    /** Ends <i>Chase registration</i>, with what the body said, or with nothing: then it is chased again. */
    @PreAuthorize("hasRole('INTAKE')")
    public void chased(SubmissionId id, @Nullable Receipt receipt) {
        Submission submission = visible(id).open();
        if (receipt != null) {
            requireWithBodyBefore(id, receipt.receivedOn());
        }
        store.save(receipt == null ? submission.chased(LocalDate.now(clock))
                : submission.received(checked(receipt, submission)));
        events.publishEvent(new RegistrationChased(id, receipt != null));
    }

    /** Ends <i>Chase registration</i>, which leads to nothing: a lawyer files it another way, or says what next. */
    @PreAuthorize("hasRole('INTAKE')")
    public void giveUpRegistration(SubmissionId id) {
        visible(id).open();
        events.publishEvent(new RegistrationGivenUp(id));
    }

    @PreAuthorize(FILES)
    public void recordReply(SubmissionId id, LocalDate receivedOn, String text) {
        recordReply(id, receivedOn, text, null);
    }

    @PreAuthorize(FILES)
    void recordReply(SubmissionId id, LocalDate receivedOn, String text, @Nullable FileId scan) {
        Submission submission = visible(id);
        requireArrived(submission);
        Bounds.requirePast(receivedOn, LocalDate.now(clock), submission.filedOn());
        if (submission.receipt() == null) {
            requireWithBodyBefore(id, receivedOn);
        }
        if (text.isBlank()) {
            throw new Refusal("followup.refusal.emptyReply");
        }
        Refusal.ifLonger(text, Reply.LONGEST);
        reply(submission, receivedOn, text.strip(), null, scan);
    }

    /** A mail comes to a lawyer whatever it says and whenever it comes: before the filing is recorded, and after the end. */
    void replyByMail(SubmissionId id, LocalDate receivedOn, String text, UUID mail) {
        String words = text.isBlank() ? "–"
                : text.length() <= Reply.LONGEST ? text : text.substring(0, Reply.LONGEST - 1) + "…";
        reply(find(id), receivedOn, words, mail, null);
    }

    /** Who replies has received, so a missing receipt is noted with the reply. Two late replies are told one by one. */
    private void reply(Submission submission, LocalDate receivedOn, String words, @Nullable UUID mail, @Nullable FileId scan) {
        SubmissionId id = submission.id();
        Reply reply = replies.save(new Reply(ReplyId.fresh(), 0, id, receivedOn, words, mail, scan, false, false, null, null, null, null,
                null).after(awaited(submission), submission));
        if (submission.isClosed()) {
            store.save(submission);
            events.publishEvent(new LateReplyRecorded(id));
            return;
        }
        if (reply.madeReceipt()) {
            store.save(submission.received(new Receipt(receivedOn, null)));
            events.publishEvent(new ReceiptRecorded(id));
        }
        store.save(find(id).repliedOn(receivedOn));
        events.publishEvent(new ReplyRecorded(id));
    }

    private Awaits awaited(Submission submission) {
        UUID id = submission.id().value();
        return submission.isClosed() ? Awaits.NOTHING : submission.receipt() != null ? Awaits.REPLY
                : steps.on(id, "Task_HandIn").isPresent() ? Awaits.FILING
                : steps.on(id, "Task_CorrectAddress").isPresent() ? Awaits.ADDRESS : Awaits.RECEIPT;
    }

    /** Ends a submission of which the records do not say whether the body replied. */
    @PreAuthorize("hasAnyRole('LAWYER', 'MANAGER')")
    public void replyNotKnown(SubmissionId id) {
        Submission submission = visible(id).open();
        if (!submission.isReplyAwaited()) {
            throw new Refusal("followup.refusal.notWaiting");
        }
        store.save(submission.decided(NextStep.CLOSE, null, Set.of()).silentSince(null));
        events.publishEvent(new ReplyNotKnown(id));
    }

    /** The demands a reply is graded by: those it holds; where none was passed on, those to this body, or all if none is to it alone. */
    @Transactional(readOnly = true)
    public List<Appeal.Demand> demandsTo(Submission submission) {
        List<Appeal.Demand> all = appeals.visible(submission.appeal()).demands();
        if (!submission.held().isEmpty()) {
            return all.stream().filter(one -> submission.held().contains(new Submission.Held(one.demand()))).toList();
        }
        List<Appeal.Demand> own = all.stream().filter(one -> one.authority().equals(submission.authority())).toList();
        return own.isEmpty() ? all : own;
    }

    /** The addressee of our letter: of what was passed on, the body it went to first. */
    OfficialId writtenTo(Submission submission) {
        return filedByUs(submission).official();
    }

    /** What we filed ourselves: of what was passed on, that to the body it went to first. */
    Submission filedByUs(Submission submission) {
        SubmissionId from = submission.course().forwardedFrom();
        return from == null ? submission : filedByUs(find(from));
    }

    /** For the process; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Submission find(SubmissionId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("followup.refusal.noSuchSubmission"));
    }

    /** @throws Refusal with the same words whether it does not exist or its appeal is not open to the current user */
    @Transactional(readOnly = true)
    public Submission visible(SubmissionId id) {
        Submission submission = find(id);
        if (!appeals.isVisible(submission.appeal())) {
            throw new Refusal("followup.refusal.noSuchSubmission");
        }
        return submission;
    }

    @Transactional(readOnly = true)
    public Submission visible(String number) {
        return store.findByNumber(number).map(one -> visible(one.id()))
                .orElseThrow(() -> new Refusal("followup.refusal.noSuchSubmission"));
    }

    @Transactional(readOnly = true)
    public List<Submission> of(AppealId appeal) {
        appeals.visible(appeal);
        return store.findByAppealOrderByNumber(appeal);
    }

    @Transactional(readOnly = true)
    public List<Reply> repliesTo(SubmissionId id) {
        visible(id);
        return replies.to(id.value());
    }

    /** Those that were recorded by mistake. */
    @Transactional(readOnly = true)
    public List<Reply> mistakenReplies(SubmissionId id) {
        return replies.findBySubmissionAndMistakeIsNotNullOrderByReceivedOn(visible(id).id());
    }

    /** The day of ours on which it is looked at where no term is known for what was filed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> watchedUntil(Submission submission) {
        Submission visible = visible(submission.id());
        return visible.isReplyAwaited() && visible.clock() == null ? watch.of(visible.id()) : Optional.empty();
    }

    /** The term as it was computed, to be explained. */
    @Transactional(readOnly = true)
    public Term term(Submission.RunningClock running) {
        return terms.under(running.termRule(), running.termFrom());
    }

    /** What the law in force on a day says, to be shown beside what follows from it. */
    @Transactional(readOnly = true)
    public Optional<StatutoryTerm> rule(TermKind kind, LocalDate on) {
        return terms.rule(kind, on);
    }

    /** The day of receipt by whose law it is answered and extended, and by which silence means something. */
    @Transactional(readOnly = true)
    public LocalDate receiptThatCounts(Submission submission) {
        return replyTerms.countsFrom(visible(submission.id()));
    }

    /** The day from which what comes on this one counts: the next on which authorities work (APPC, Art. 63). */
    @Transactional(readOnly = true)
    public LocalDate countsFrom(LocalDate receivedOn) {
        return terms.find(TermKind.REPLY, receivedOn).map(Term::startsOn).orElse(receivedOn);
    }

    /** What is to be filed again was filed before. */
    Receipt checked(Receipt receipt, Submission submission) {
        return checked(receipt, submission.filedOn() == null ? submission.route().firstFiledOn() : submission.filedOn());
    }

    private Receipt checked(Receipt receipt, @Nullable LocalDate filedOn) {
        Bounds.requirePast(receipt.receivedOn(), LocalDate.now(clock), filedOn);
        if (receipt.registration() != null) {
            Refusal.ifLonger(receipt.registration(), Submission.LONGEST_REGISTRATION);
        }
        return receipt;
    }

    /** A complaint comes to the superior body through the body complained of. */
    void requireWithBodyBefore(SubmissionId id, LocalDate superior) {
        if (ways.arrival(id).filter(there -> superior.isBefore(there.since())).isPresent()) {
            throw new Refusal("followup.refusal.beforeBodyComplainedOf");
        }
    }

    void requireArrived(Submission submission) {
        if (!submission.mayHaveArrived()) {
            throw new Refusal("followup.refusal.notFiled");
        }
    }
}
