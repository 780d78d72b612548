package org.arasha.followup;

import java.time.LocalDate;
import org.arasha.calendar.Says;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.followup.Extension.Defect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a notice extends the term: law of 2007, Art. 8; APPC, Art. 76.
 *
 * @see <a href="../../../../../../docs/decisions/0033-what-a-body-writes-counts-as-the-law-has-it.md">decision 0033</a>
 */
@Component
class ExtensionRules {

    private final Terms terms;

    ExtensionRules(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param received the day of receipt from which the term counts
     * @param first the term that it extends
     * @param due   the day on which that ends, with what has extended it before
     */
    @Nullable Defect defect(Extension notice, LocalDate received, Term first, LocalDate due) {
        return !decidedWithinTheTerm(notice, received, due) ? Defect.OUTSIDE_THE_TERM
                : !toldInTime(notice) ? Defect.TOLD_LATE
                : !reasoned(notice, received) ? Defect.WITHOUT_REASONS
                : !withinTheCap(notice, received, first) ? Defect.TOO_LONG : null;
    }

    private boolean decidedWithinTheTerm(Extension notice, LocalDate received, LocalDate due) {
        return !notice.decidedOn().isBefore(received) && !notice.decidedOn().isAfter(due);
    }

    private boolean toldInTime(Extension notice) {
        return terms.find(TermKind.EXTENSION_NOTICE, notice.decidedOn()).map(term -> !notice.cameOn().isAfter(term.dueOn())).orElse(true);
    }

    /** The Code asks for reasons, the law of 2007 did not. */
    private boolean reasoned(Extension notice, LocalDate received) {
        return !notice.reason().isBlank() || terms.says(TermKind.EXTENSION_REASONS, received).filter(says -> says == Says.REQUIRED).isEmpty();
    }

    /** The law of 2007 gave so many days beyond the first term, the Code gives so long in all. */
    private boolean withinTheCap(Extension notice, LocalDate received, Term first) {
        return terms.find(TermKind.EXTENSION, received)
                .map(inAll -> inAll.rule().starts() == Start.TERM_END ? terms.under(inAll.rule().id(), first.dueOn()) : inAll)
                .filter(longest -> !notice.until().isAfter(longest.dueOn())).isPresent();
    }
}
