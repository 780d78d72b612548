package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Objects;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;

/** A submission's term as a sentence: "15 working days from …". */
final class Terms {

    private Terms() {}

    /** What the law in force on a day says, or nothing where the table has no rule. */
    static Component rule(SubmissionDesk desk, TermKind kind, LocalDate on) {
        Language language = Here.language();
        return desk.submissions.rule(kind, on).<Component>map(rule -> new Quiet(rule.inWords(language))).orElseGet(Div::new);
    }

    static String inWords(SubmissionDesk desk, Submission submission) {
        Language language = Here.language();
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        Term term = desk.submissions.term(clock);
        String first = term.inWords(language, day -> Dates.day(day, language));
        return clock.extendedUntil() == null && term.dueOn().equals(clock.dueOn()) ? first
                : clock.extendedUntil() == null ? UI.getCurrent().getTranslation("calendar.termStayed", first, Dates.day(term.dueOn(), language),
                        Dates.day(clock.dueOn(), language))
                : UI.getCurrent().getTranslation("followup.extendedTo", first, Dates.day(clock.extendedUntil(), language));
    }
}
