package org.arasha.followup;

import java.time.LocalDate;
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

    private static final String LAW_OF_2007 = "LAW_221";

    private final Terms terms;

    ExtensionRules(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param first the term that it extends
     * @param due   the day on which that ends, with what has extended it before
     */
    @Nullable Defect defect(Extension notice, LocalDate received, Term first, LocalDate due) {
        return !decidedWithinTheTerm(notice, received, due) ? Defect.OUTSIDE_THE_TERM
                : !toldInTime(notice) ? Defect.TOLD_LATE
                : !reasoned(notice, first) ? Defect.WITHOUT_REASONS
                : !withinTheCap(notice, received, first) ? Defect.TOO_LONG : null;
    }

    private boolean decidedWithinTheTerm(Extension notice, LocalDate received, LocalDate due) {
        return !notice.decidedOn().isBefore(received) && !notice.decidedOn().isAfter(due);
    }

    private boolean toldInTime(Extension notice) {
        return terms.find(TermKind.EXTENSION_NOTICE, notice.decidedOn()).map(term -> !notice.cameOn().isAfter(term.dueOn())).orElse(true);
    }

    /** The law of 2007 did not ask for reasons. */
    private boolean reasoned(Extension notice, Term first) {
        return !notice.reason().isBlank() || isOfTheLawOf2007(first);
    }

    /** The law of 2007 gave so many days more, the Code gives so long in all. */
    private boolean withinTheCap(Extension notice, LocalDate received, Term first) {
        return terms.find(TermKind.EXTENSION, received)
                .map(inAll -> isOfTheLawOf2007(inAll) ? terms.under(inAll.rule().id(), first.dueOn()) : inAll)
                .filter(longest -> !notice.until().isAfter(longest.dueOn())).isPresent();
    }

    private static boolean isOfTheLawOf2007(Term term) {
        return term.rule().law().equals(LAW_OF_2007);
    }
}
