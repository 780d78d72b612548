package org.arasha.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Complaints;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** That the body complained of has a complaint: since when, and its number for it where one is known. */
class WithBodyFields extends Fields {

    private final DatePicker since = Days.past(getTranslation("followup.way.since"));
    private final TextField registration = Inputs.line("followup.way.registration", Submission.LONGEST_REGISTRATION);

    WithBodyFields(SubmissionDesk desk, Submission submission) {
        since.setHelperText(getTranslation("followup.way.hint"));
        desk.complaints.way(submission).ifPresent(known -> {
            since.setValue(known.since());
            registration.setValue(known.registration() == null ? "" : known.registration());
        });
        add(Inputs.pair(since, registration));
    }

    DraftKeeper kept(DraftKeeper draft) {
        return draft.date("since", since).text("wayRegistration", registration);
    }

    Checks check(Checks checks, boolean needed, @Nullable LocalDate filedOn) {
        LocalDate day = since.getValue();
        return checks.day(since, needed || !registration.getValue().isBlank())
                .that(since, day == null || filedOn == null || !day.isBefore(filedOn), "followup.refusal.beforeFiling")
                .atMost(registration, Submission.LONGEST_REGISTRATION);
    }

    Complaints.@Nullable Arrival value() {
        String number = registration.getValue().strip();
        return since.isEmpty() ? null : new Complaints.Arrival(since.getValue(), number.isEmpty() ? null : number);
    }
}
