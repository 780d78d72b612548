package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Notices;

/** The day of filing was noted wrong, and what came before it is refused. */
class FilingDayForm extends Div {

    /** @param changed what to do when it is corrected */
    FilingDayForm(SubmissionDesk desk, Submission submission, Runnable changed) {
        DatePicker filedOn = Days.past(getTranslation("followup.filedOn"));
        LetterDay.beside(filedOn, desk, submission);
        filedOn.setValue(submission.filedOn());
        DraftKeeper draft = new DraftKeeper(desk.drafts, "FilingDay", submission.id().value()).date("filedOn", filedOn).restore();
        LocalDate first = submission.isFiledAgain() ? submission.route().firstFiledOn() : null;
        LocalDate received = submission.receipt() == null ? null : submission.receipt().receivedOn();
        add(new FoldedForm("followup.correctFiling", filedOn, new Button(getTranslation("followup.correctFiling"), click -> {
            draft.requireAllSeen();
            if (new Checks().day(filedOn, true)
                    .that(filedOn, filedOn.isEmpty() || received == null || !filedOn.getValue().isAfter(received), "followup.refusal.filedAfterReceipt")
                    .that(filedOn, filedOn.isEmpty() || first == null || !filedOn.getValue().isBefore(first), "followup.refusal.beforeFirstFiling")
                    .passed()) {
                desk.filingDays.correct(submission.id(), filedOn.getValue());
                draft.discard();
                Notices.done(getTranslation("followup.filingCorrected"));
                changed.run();
            }
        })).keptBy(draft));
    }
}
