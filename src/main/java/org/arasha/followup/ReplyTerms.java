package org.arasha.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.followup.Extension.Defect;
import org.springframework.stereotype.Component;

/** The term in which a body is to reply, with what extends it. */
@Component
class ReplyTerms {

    private final Appeals appeals;
    private final Terms terms;
    private final ExtensionStore extensions;
    private final ExtensionRules rules;

    ReplyTerms(Appeals appeals, Terms terms, ExtensionStore extensions, ExtensionRules rules) {
        this.appeals = appeals;
        this.terms = terms;
        this.extensions = extensions;
        this.rules = rules;
    }

    /** By the law in force on the day of receipt; also when that day is corrected, by which its extensions may stand or fall. */
    Submission started(Submission received) {
        Term first = terms.find(isComplaint(received) ? TermKind.COMPLAINT_DECISION : TermKind.REPLY, receivedOn(received))
                .orElseGet(() -> terms.term(TermKind.REPLY, receivedOn(received)));
        return extended(received.due(first), first);
    }

    /** With its notices of extension judged in the order in which they were decided. */
    Submission extended(Submission running) {
        Submission.RunningClock clock = Objects.requireNonNull(running.clock());
        return extended(running, terms.under(clock.termRule(), clock.termFrom()));
    }

    private Submission extended(Submission running, Term first) {
        LocalDate due = first.dueOn();
        for (Extension notice : extensions.findBySubmissionOrderByDecidedOn(running.id())) {
            Defect defect = rules.defect(notice, receivedOn(running), first, due);
            if (defect != notice.defect()) {
                extensions.save(notice.judged(defect));
            }
            if (defect == null && notice.until().isAfter(due)) {
                due = notice.until();
            }
        }
        return running.extended(first.dueOn(), due);
    }

    /** The law of 2007 gave complaints the term of any other appeal. */
    private boolean isComplaint(Submission submission) {
        return appeals.find(submission.appeal()).kind() == Appeal.Kind.COMPLAINT;
    }

    private static LocalDate receivedOn(Submission submission) {
        return Objects.requireNonNull(submission.receipt(), "The clock starts on receipt").receivedOn();
    }
}
