package org.arasha.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.arasha.desk.DraftKeeper;
import org.arasha.followup.Extension;
import org.arasha.followup.Extensions.Notice;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;

/** What stands in a notice that a body extends its term. */
class ExtensionFields extends Fields {

    private final DatePicker decidedOn = Days.past(getTranslation("followup.extension.decidedOn"));
    private final DatePicker cameOn = Days.past(getTranslation("followup.extension.cameOn"));
    private final DatePicker until = Days.near(getTranslation("followup.extension.until"));
    private final TextArea reason = Inputs.text("followup.extension.reason", Extension.LONGEST_REASON);

    ExtensionFields() {
        reason.setHelperText(getTranslation("followup.extension.reason.hint"));
        add(Inputs.pair(decidedOn, cameOn), until, reason);
    }

    ExtensionFields keptIn(DraftKeeper draft) {
        draft.date("extension.decidedOn", decidedOn).date("extension.cameOn", cameOn).date("extension.until", until)
                .text("extension.reason", reason);
        return this;
    }

    Checks check(Submission submission) {
        return new Checks().day(decidedOn, true).day(cameOn, true).day(until, true)
                .that(cameOn, !isBefore(cameOn.getValue(), decidedOn.getValue()), "followup.refusal.cameBeforeDecided")
                .that(cameOn, !isBefore(cameOn.getValue(), submission.filedOn()), "followup.refusal.beforeFiling")
                .that(until, submission.clock() == null || until.isEmpty() || until.getValue().isAfter(submission.clock().dueOn()),
                        "followup.refusal.extendsNothing")
                .atMost(reason, Extension.LONGEST_REASON);
    }

    Notice value() {
        return new Notice(decidedOn.getValue(), cameOn.getValue(), until.getValue(), reason.getValue());
    }

    /** What it does to one that has ended, where it counts. */
    String effect(Submission closed) {
        return getTranslation(key(closed));
    }

    /** What became of it. @param before as it was, and as it is now */
    String said(Extension judged, Submission before, Submission now) {
        boolean stands = before.isClosedAsSilent() && now.isClosed();
        return getTranslation(key(before) + (judged.defect() != null ? ".countsNot" : stands ? ".stands" : ".counts"));
    }

    private static String key(Submission submission) {
        return submission.isClosedAsSilent() ? "followup.extension.afterEnd"
                : submission.isClosedAsLate() ? "followup.extension.afterAnswer" : "followup.extension";
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
