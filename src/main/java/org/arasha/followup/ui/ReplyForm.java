package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.evidence.ui.ScanField;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** What the body has replied on paper, typed off or scanned. */
class ReplyForm extends Div {

    /** @param changed what to do when one is recorded */
    ReplyForm(SubmissionDesk desk, Submission submission, Runnable changed) {
        DatePicker on = Days.past(getTranslation("followup.repliedOn"));
        TextArea text = Inputs.text("followup.reply", Reply.LONGEST);
        text.setHelperText(getTranslation("followup.reply.hint"));
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Reply", submission.id().value()).date("on", on).text("text", text);
        ScanField scan = new ScanField("followup.reply.scan",
                (name, type, content) -> desk.paper.scan(submission.id(), name, type, content), draft);
        draft.restore();
        Button record = new Button(getTranslation("followup.recordReply"), click -> {
            draft.requireAllSeen();
            if (new Checks().day(on, true).that(on, !isBeforeFiling(submission, on), "followup.refusal.beforeFiling")
                    .filled(text).atMost(text, Reply.LONGEST).passed()) {
                desk.paper.record(submission.id(), on.getValue(), text.getValue(), scan.value());
                draft.discard();
                Notices.done(getTranslation("followup.replyRecorded"));
                changed.run();
            }
        });
        add(new FoldedForm("followup.recordReply", on, text, scan, record).keptBy(draft));
    }

    private static boolean isBeforeFiling(Submission submission, DatePicker replied) {
        return submission.filedOn() != null && !replied.isEmpty() && replied.getValue().isBefore(submission.filedOn());
    }
}
