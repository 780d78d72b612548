package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;

/** On a submission's page: that the body has it, and on which day; where a lawyer has decided by another day, with the reason. */
class ReceiptForm extends Div {

    private final transient SubmissionDesk desk;
    private final transient Submission submission;

    /** @param changed what to do when it is recorded */
    ReceiptForm(SubmissionDesk desk, Submission submission, Runnable changed) {
        this.desk = desk;
        this.submission = submission;
        boolean decided = submission.isDecidedOn();
        ReceiptFields receipt = new ReceiptFields(desk, submission).with(submission.receipt());
        TextArea why = Inputs.text("followup.correctReceipt.reason", Submission.LONGEST_MISTAKE);
        why.setVisible(decided && isOfAnotherDay(receipt.receivedOn));
        receipt.receivedOn.addValueChangeListener(change -> why.setVisible(decided && isOfAnotherDay(receipt.receivedOn)));
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Receipt", submission.id().value()).date("receivedOn", receipt.receivedOn)
                .text("registration", receipt.registration).text("why", why).restore();
        Button record = new Button(getTranslation("followup.recordReceipt"), click -> {
            draft.requireAllSeen();
            Checks checks = receipt.check(new Checks(), true, submission.filedOn())
                    .that(receipt.receivedOn, !isAfterReply(receipt.receivedOn), "followup.refusal.afterReply");
            if ((why.isVisible() ? checks.filled(why).atMost(why, Submission.LONGEST_MISTAKE) : checks).passed()) {
                desk.receipts.record(submission.id(), receipt.value(), why.getValue());
                draft.discard();
                Notices.done(done());
                changed.run();
            }
        });
        Quiet hint = new Quiet(getTranslation(submission.isClosedAsSilent() ? "followup.correctReceipt.afterEnd" : "followup.correctReceipt.afterAnswer"));
        hint.setVisible(decided);
        add(new FoldedForm(submission.receipt() == null ? "followup.recordReceipt" : "followup.correctReceipt", hint, receipt, why, record)
                .keptBy(draft));
    }

    /** A number that is added or mended corrects no day. */
    private boolean isOfAnotherDay(DatePicker received) {
        return submission.receipt() == null || !submission.receipt().receivedOn().equals(received.getValue());
    }

    private boolean isAfterReply(DatePicker received) {
        return submission.firstReplied() != null && !received.isEmpty() && received.getValue().isAfter(submission.firstReplied());
    }

    /** What became of it. */
    private String done() {
        if (submission.receipt() == null) {
            return getTranslation("followup.clockStarted");
        }
        Submission now = desk.submissions.visible(submission.id());
        Submission.RunningClock clock = now.clock();
        if (!submission.isDecidedOn() || clock == null || Objects.equals(clock, submission.clock())) {
            return getTranslation("followup.receiptCorrected");
        }
        return now.firstReplied() == null ? getTranslation(now.isClosed() ? "followup.receiptCorrected.stands" : "followup.receiptCorrected.waits")
                : getTranslation(now.firstReplied().isAfter(clock.dueOn()) ? "followup.receiptCorrected.late" : "followup.receiptCorrected.inTime",
                        Dates.day(clock.dueOn()));
    }
}
