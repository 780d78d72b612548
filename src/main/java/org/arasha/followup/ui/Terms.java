package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;

/** A submission's term as a sentence: "15 working days from …". */
final class Terms {

    private Terms() {}

    static String inWords(SubmissionDesk desk, Submission submission) {
        Language language = Language.of(UI.getCurrent().getLocale());
        Submission.RunningClock clock = Objects.requireNonNull(submission.clock());
        String first = desk.submissions.term(clock).inWords(language, day -> Dates.day(day, language));
        return clock.extendedUntil() == null ? first
                : UI.getCurrent().getTranslation("followup.extendedTo", first, Dates.day(clock.extendedUntil(), language));
    }
}
