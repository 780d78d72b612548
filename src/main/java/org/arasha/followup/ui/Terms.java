package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.arasha.calendar.Term;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;

/** A submission's term as a sentence: "15 working days from …". */
final class Terms {

    private Terms() {}

    static String inWords(SubmissionDesk desk, Submission submission) {
        Language language = Language.of(UI.getCurrent().getLocale());
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        Term term = desk.submissions.term(clock);
        String first = term.inWords(language, day -> Dates.day(day, language));
        return clock.extendedUntil() == null && term.dueOn().equals(clock.dueOn()) ? first
                : clock.extendedUntil() == null ? UI.getCurrent().getTranslation("calendar.termStayed", first, Dates.day(term.dueOn(), language),
                        Dates.day(clock.dueOn(), language))
                : UI.getCurrent().getTranslation("followup.extendedTo", first, Dates.day(clock.extendedUntil(), language));
    }
}
