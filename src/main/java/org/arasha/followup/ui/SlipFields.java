package org.arasha.followup.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import java.time.Duration;
import java.time.LocalTime;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Channel;
import org.arasha.evidence.ui.ScanField;
import org.arasha.followup.Slip;
import org.arasha.followup.Slips.Details;
import org.arasha.followup.Submission;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;

/** What stands on the slip, by the way in which the letter goes. */
class SlipFields extends Fields {

    private final TimePicker at = new TimePicker(getTranslation("followup.registeredAt"));
    private final TextField acceptedBy = Inputs.line("followup.acceptedBy", Slip.LONGEST_POST);
    private final TextField tracking = Inputs.line("followup.tracking", Slip.LONGEST_TRACKING);
    private final ScanField scan;

    SlipFields(SubmissionDesk desk, Submission submission, DraftKeeper draft) {
        Channel way = submission.route().channel();
        at.setStep(Duration.ofMinutes(15));
        at.setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("ui.date.noTime")));
        acceptedBy.setHelperText(getTranslation("followup.acceptedBy.hint"));
        acceptedBy.setVisible(way == Channel.IN_PERSON);
        tracking.setVisible(way == Channel.POST);
        draft.value("registeredAt", at, LocalTime::toString, LocalTime::parse).text("acceptedBy", acceptedBy).text("tracking", tracking);
        scan = new ScanField("followup.scan", (name, type, content) -> desk.slips.scan(submission.id(), name, type, content), draft);
        add(at, acceptedBy, tracking, scan);
    }

    /** A time is one of the day of registration. */
    Checks check(Checks checks, boolean registered) {
        return checks.time(at).that(at, at.isEmpty() || registered, "followup.refusal.timeWithoutDay")
                .atMost(acceptedBy, Slip.LONGEST_POST).atMost(tracking, Slip.LONGEST_TRACKING);
    }

    Details value() {
        return new Details(at.getValue(), PlainText.orNull(acceptedBy.getValue()), PlainText.orNull(tracking.getValue()), scan.value());
    }
}
