package org.arasha.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** That the body has the appeal: the day, and its number for it where one is known. */
class ReceiptFields extends Div {

    final DatePicker receivedOn;
    final TextField registration = Inputs.line("followup.registration", Submission.LONGEST_REGISTRATION);

    ReceiptFields(SubmissionDesk desk, Submission submission) {
        Submissions submissions = desk.submissions;
        receivedOn = Days.past(getTranslation(desk.complaints.isOne(submission) ? "followup.receivedOn.superior" : "followup.receivedOn"));
        addClassName("pair");
        receivedOn.setHelperText(getTranslation("followup.receivedOn.hint"));
        receivedOn.addValueChangeListener(change -> receivedOn.setHelperText(hint(submissions)));
        registration.setHelperText(getTranslation("followup.registration.hint"));
        add(receivedOn, registration);
    }

    ReceiptFields with(Submission.@Nullable Receipt known) {
        if (known != null) {
            receivedOn.setValue(known.receivedOn());
            registration.setValue(known.registration() == null ? "" : known.registration());
        }
        return this;
    }

    /** What comes on a day off counts from another day. */
    private String hint(Submissions submissions) {
        LocalDate from = receivedOn.isEmpty() ? null : submissions.countsFrom(receivedOn.getValue());
        return from == null || from.equals(receivedOn.getValue()) ? getTranslation("followup.receivedOn.hint")
                : getTranslation("followup.countsFrom", Dates.day(from));
    }

    /** A number needs a day; and no body has what was not filed yet. */
    Checks check(Checks checks, boolean needed, @Nullable LocalDate filedOn) {
        LocalDate day = receivedOn.getValue();
        return checks.day(receivedOn, needed || !registration.getValue().isBlank())
                .that(receivedOn, day == null || filedOn == null || !day.isBefore(filedOn), "followup.refusal.beforeFiling")
                .atMost(registration, Submission.LONGEST_REGISTRATION);
    }

    Submission.@Nullable Receipt value() {
        String number = registration.getValue().strip();
        return receivedOn.isEmpty() ? null : new Submission.Receipt(receivedOn.getValue(), number.isEmpty() ? null : number);
    }
}
