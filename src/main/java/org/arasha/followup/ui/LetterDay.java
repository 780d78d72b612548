package org.arasha.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.arasha.appeal.Appeal;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;

/**
 * Says beside the day of filing that the letter was not written by then: mostly the year has a slip in it. It is not refused, since old
 * letters are entered that bear another day.
 */
final class LetterDay {

    private LetterDay() {}

    static void beside(DatePicker filedOn, SubmissionDesk desk, Submission submission) {
        Appeal appeal = desk.appeals.visible(submission.appeal());
        LocalDate written = appeal.text().date();
        filedOn.addValueChangeListener(change -> filedOn.setHelperText(change.getValue() == null || !change.getValue().isBefore(written) ? null
                : filedOn.getTranslation("followup.filedOn.beforeLetter", Dates.day(written))));
    }
}
