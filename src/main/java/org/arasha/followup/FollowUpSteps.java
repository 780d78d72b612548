package org.arasha.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.FiledLetters;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a submission does by itself; called by its name, {@code followUpSteps}. */
@Component
@Transactional
public class FollowUpSteps {

    private static final int YEARS_IN_THE_OUTBOX = 1;

    private final SubmissionStore store;
    private final Submissions submissions;
    private final Appeals appeals;
    private final FiledLetters letters;
    private final NextAppeal next;
    private final Authorities authorities;
    private final OwnTerms own;
    private final Outbox outbox;
    private final ReplyTerms replyTerms;
    private final WatchDays watch;
    private final Terms terms;
    private final WayOfComplaints ways;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpSteps(SubmissionStore store, Submissions submissions, Appeals appeals, FiledLetters letters,
            NextAppeal next, Authorities authorities, OwnTerms own, Outbox outbox, ReplyTerms replyTerms, WatchDays watch,
            Terms terms, WayOfComplaints ways, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.appeals = appeals;
        this.letters = letters;
        this.next = next;
        this.authorities = authorities;
        this.own = own;
        this.outbox = outbox;
        this.replyTerms = replyTerms;
        this.watch = watch;
        this.terms = terms;
        this.ways = ways;
        this.events = events;
        this.clock = clock;
    }

    /** One submission for each addressee of an approved appeal. */
    public void openSubmissions(String appealId) {
        Appeal appeal = appeals.find(AppealId.of(appealId));
        int place = 0;
        for (Appeal.Addressee addressee : appeal.addressees()) {
            Submission opened = store.save(new Submission(SubmissionId.fresh(), 0, appeal.number() + "-" + ++place, appeal.id(),
                    addressee.official(), authorities.official(addressee.official()).authority(), Submission.Course.DIRECT, Set.of(),
                    new Submission.Route(addressee.channel(), addressee.email(), 0, null, null), null, null, null, null, null, null, null, null,
                    Set.of(), null, null));
            events.publishEvent(new SubmissionOpened(opened.id()));
        }
    }

    public List<String> openSubmissionsOf(String appealId) {
        return store.findByAppealOrderByNumber(AppealId.of(appealId)).stream().filter(one -> !one.isClosed())
                .map(one -> one.id().value().toString()).toList();
    }

    public boolean goesByMail(String submissionId) {
        return find(submissionId).route().channel() == Channel.MAIL;
    }

    /** Whether another body sends it there, and not we. */
    public boolean isPassedOn(String submissionId) {
        return find(submissionId).route().channel() == Channel.PASSED_ON;
    }

    /** Puts the approved letter into the outbox; a corrected address makes it a message of its own. */
    public void send(String submissionId) {
        Submission submission = find(submissionId);
        Submission.Route route = submission.route();
        Submission sent = store.save(
                submission.routed(new Submission.Route(route.channel(), route.email(), route.attempts() + 1, null, route.firstFiledOn())));
        Appeal appeal = appeals.find(submission.appeal());
        OfficialId addressee = submissions.writtenTo(submission);
        Language language = appeal.variantTo(addressee).language();
        outbox.send(new OutgoingMail(sent.sendKey(), sent.id().value(),
                Objects.requireNonNullElseGet(route.email(), () -> {
                    throw new Refusal("followup.refusal.noAddress");
                }),
                Texts.get(language, "followup.mail.subject", appeal.number()),
                Texts.get(language, "followup.mail.text", appeal.number()),
                letters.to(addressee, appeal).map(List::of).orElseThrow()));
    }

    /**
     * The end of the day, in Asia/Almaty, by which the body registers what was filed, or asked for again; of a complaint that the body
     * complained of has, of the day by which it passes it on (APPC, Art. 91). What was recorded late is chased at once, as is what no rule
     * is known for. No body is asked for a mail that has not left: this is reckoned anew when it does ({@link SubmissionMailed}), and until
     * then a day that does not come.
     */
    public Date chaseReceiptOn(String submissionId) {
        Submission submission = find(submissionId);
        LocalDate chased = submission.route().chasedOn();
        LocalDate from = chased != null ? chased : submission.filedOn();
        Optional<Term> passedOn = chased != null ? Optional.empty() : ways.toBePassedOn(submission.id());
        if (passedOn.isEmpty() && from == null) {
            return endOf(LocalDate.now(clock).plusYears(YEARS_IN_THE_OUTBOX));
        }
        return endOf(passedOn.or(() -> terms.find(TermKind.REGISTRATION, from)).map(Term::dueOn).orElse(from));
    }

    /** Starts the term of the law in force on the day of receipt, where the table of terms has one for what was filed. */
    public void startClock(String submissionId) {
        store.save(replyTerms.started(find(submissionId)));
    }

    /** The end of the term's last day, in Asia/Almaty; of the day on which we look at it where no term is known. */
    public Date termEndsAt(String submissionId) {
        Submission submission = find(submissionId);
        return endOf(submission.clock() == null ? watch.of(submission.id()).orElseThrow() : submission.clock().dueOn());
    }

    /** Nobody is silent by a day that only we have set. */
    public void noteSilence(String submissionId) {
        Submission submission = find(submissionId);
        if (submission.clock() == null && watch.of(submission.id()).isPresent()) {
            return;
        }
        own.begin(store.save(submission.silentSince(Objects.requireNonNull(submission.clock()).dueOn())));
    }

    /** The complaint, or the appeal to a prosecutor or court, that goes on from this submission; a lawyer writes it. */
    public void openNextAppeal(String submissionId, String nextStep) {
        next.open(find(submissionId), NextStep.valueOf(nextStep));
    }

    /** Closed again after a late reply, it keeps the time of its first closing. */
    public void close(String submissionId) {
        Submission submission = find(submissionId);
        Result result = submission.replied() != null ? Result.ANSWERED
                : submission.course().forwardedAway() != null ? Result.FORWARDED
                : submission.silent() != null ? Result.SILENT
                : submission.result() != null ? submission.result()
                : submission.filedOn() == null ? Result.RECALLED : Result.NOT_KNOWN;
        Instant first = submission.closedAt();
        store.save(submission.closed(result, first == null ? clock.instant() : first));
        events.publishEvent(new SubmissionClosed(submission.id()));
    }

    private Submission find(String id) {
        return submissions.find(SubmissionId.of(id));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(WorkingDays.endOf(day));
    }
}
