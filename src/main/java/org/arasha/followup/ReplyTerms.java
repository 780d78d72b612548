package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.calendar.Says;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.followup.Extension.Defect;
import org.springframework.stereotype.Component;

/** The term in which a body is to reply, with what extends it. */
@Component
class ReplyTerms {

    private final SubmissionStore store;
    private final FilingKinds kinds;
    private final Terms terms;
    private final ExtensionStore extensions;
    private final ExtensionRules rules;
    private final WatchDays watch;
    private final Clock clock;

    ReplyTerms(SubmissionStore store, FilingKinds kinds, Terms terms, ExtensionStore extensions, ExtensionRules rules, WatchDays watch,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.terms = terms;
        this.extensions = extensions;
        this.rules = rules;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * By the law in force on the day of receipt; also when that day is corrected, by which its extensions may stand or fall. Where the
     * table of terms has no rule for what was filed no term runs, and it is looked at again on a day of ours.
     *
     * @see <a href="../../../../../../docs/decisions/0048-what-was-filed-says-which-law-it-runs-on.md">decision 0048</a>
     */
    Submission started(Submission received) {
        return started(received, receivedOn(received));
    }

    /** Whether the table of terms has a rule for what was filed, today. */
    boolean isRuled(Submission received) {
        return ruled(received).isPresent();
    }

    /** The same again, where it was looked at and nothing has come: the rule may have been entered meanwhile. */
    Submission watchedOn(Submission waits) {
        return started(waits, LocalDate.now(clock));
    }

    private Submission started(Submission received, LocalDate watchedFrom) {
        Submission anew = ofReceipt(received);
        if (anew.clock() == null) {
            watch.begin(received.id(), watchedFrom);
        } else {
            watch.end(received.id());
        }
        return anew;
    }

    /** The same, of what nobody looks at again. */
    Submission ofReceipt(Submission received) {
        return ruled(received).map(first -> kept(received, first, judged(received, first))).orElseGet(received::withoutClock);
    }

    /** The term that a body has which checks on site or asks others (law of 2007, Art. 8), where the law in force on receipt knows one. */
    Optional<Term> withCheck(Submission received) {
        return isOfAppeals(kind(received)) ? terms.find(TermKind.REPLY_WITH_CHECK, countsFrom(received)) : Optional.empty();
    }

    /** With time for a check from now on, or without. */
    Submission checked(Submission received, boolean checks) {
        Term first = (checks ? withCheck(received) : ruledWithoutCheck(received)).orElseThrow();
        return kept(received, first, judged(received, first));
    }

    boolean isWithCheck(Submission submission) {
        return submission.clock() != null && first(submission).rule().kind() == TermKind.REPLY_WITH_CHECK;
    }

    /** With its notices of extension judged in the order in which they were decided. The day stays where none counts, or has counted. */
    Submission extended(Submission running) {
        Term first = first(running);
        Judged judged = judged(running, first);
        if (judged.due().equals(first.dueOn()) && Objects.requireNonNull(running.clock()).extendedUntil() == null) {
            extensions.saveAll(judged.changed());
            return running;
        }
        return kept(running, first, judged);
    }

    /** As it runs by the calendar and the rules of today, which may have changed while nobody looked at it. */
    Submission reckonedAnew(Submission running) {
        return moved(running, ruled(running).orElseGet(() -> first(running)));
    }

    /**
     * Its term ends anew, and with it its notices are judged anew. What is past by both reckonings stays.
     *
     * @see <a href="../../../../../../docs/decisions/0032-a-change-of-the-calendar-moves-what-still-runs.md">decision 0032</a>
     */
    Submission moved(Submission running, Term first) {
        LocalDate today = LocalDate.now(clock);
        LocalDate was = Objects.requireNonNull(running.clock()).dueOn();
        Judged judged = judged(running, first);
        boolean isPast = was.isBefore(today) && judged.due().isBefore(today);
        return isPast || judged.due().equals(was) && judged.changed().isEmpty() ? running : kept(running, first, judged);
    }

    private record Judged(LocalDate due, List<Extension> changed) {}

    private Judged judged(Submission running, Term first) {
        LocalDate due = first.dueOn();
        List<Extension> changed = new ArrayList<>();
        for (Extension notice : extensions.findBySubmissionAndMistakeIsNullOrderByDecidedOn(running.id())) {
            Defect defect = isJudged(running) ? rules.defect(notice, countsFrom(running), first, due) : null;
            if (defect != notice.defect()) {
                changed.add(notice.judged(defect));
            }
            if (defect == null && notice.until().isAfter(due)) {
                due = notice.until();
            }
        }
        return new Judged(due, changed);
    }

    /** What the law on appeals asks of a notice no other code asks: what runs by another one ends when the body says. */
    boolean isJudged(Submission submission) {
        return isOfAppeals(kind(submission));
    }

    private Submission kept(Submission running, Term first, Judged judged) {
        extensions.saveAll(judged.changed());
        return running.due(first, judged.due());
    }

    private Term first(Submission running) {
        Submission.RunningClock known = Objects.requireNonNull(running.clock());
        return terms.under(known.termRule(), known.termFrom());
    }

    /** Whoever has time for a check keeps it. */
    private Optional<Term> ruled(Submission submission) {
        return Optional.of(submission).filter(this::isWithCheck).flatMap(this::withCheck).or(() -> ruledWithoutCheck(submission));
    }

    private Optional<Term> ruledWithoutCheck(Submission submission) {
        LocalDate from = countsFrom(submission);
        return kinds(submission).stream().flatMap(kind -> terms.find(kind, from).stream()).findFirst();
    }

    /** By a rule of which kind it runs: of the first that there is one of. The law of 2007 gave complaints the term of any other appeal. */
    List<TermKind> kinds(Submission submission) {
        TermKind kind = kind(submission);
        return isOfAppeals(kind) ? Stream.of(kind, TermKind.REPLY).distinct().toList() : List.of(kind);
    }

    /** Courts decide, and crimes are looked into, by codes of their own. */
    private TermKind kind(Submission submission) {
        return switch (kinds.of(submission)) {
            case INDIVIDUAL, COLLECTIVE -> TermKind.REPLY;
            case PROSECUTOR -> TermKind.PROSECUTOR_REPLY;
            case COMPLAINT -> TermKind.COMPLAINT_DECISION;
            case COURT -> TermKind.COURT_DECISION;
            case CRIME_REPORT -> TermKind.CRIME_REPORT_DECISION;
        };
    }

    private static boolean isOfAppeals(TermKind kind) {
        return kind == TermKind.REPLY || kind == TermKind.PROSECUTOR_REPLY || kind == TermKind.COMPLAINT_DECISION;
    }

    /** The receipt by its body; where the law has the clock run on, of what was passed on the receipt by the body that we wrote to. */
    LocalDate countsFrom(Submission submission) {
        return receivedOn(runsOn(submission) ? first(submission.course()) : submission);
    }

    boolean runsOn(Submission submission) {
        LocalDate passedOn = submission.course().forwardedHere();
        return passedOn != null && terms.says(TermKind.PASSED_ON_CLOCK, passedOn).filter(says -> says == Says.RUNS_ON).isPresent();
    }

    /** Who passes something on has received it. */
    private Submission first(Submission.Course course) {
        Submission before = store.findById(Objects.requireNonNull(course.forwardedFrom())).orElseThrow();
        return before.wasForwarded() ? first(before.course()) : before;
    }

    private static LocalDate receivedOn(Submission submission) {
        return Objects.requireNonNull(submission.receipt(), "The clock starts on receipt").receivedOn();
    }
}
