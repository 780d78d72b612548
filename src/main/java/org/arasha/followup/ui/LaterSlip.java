package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Notices;

/** What shows that it was handed in may come after the receipt is recorded, as the post's note of delivery does. */
class LaterSlip extends Div {

    /** @param changed what to do when one is added */
    LaterSlip(SubmissionDesk desk, Submission submission, Runnable changed) {
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Slip", submission.id().value());
        SlipFields slip = new SlipFields(desk, submission, draft);
        draft.restore();
        boolean isDayKnown = submission.receipt() != null || desk.complaints.way(submission).isPresent();
        add(new FoldedForm("followup.slip.add", slip, new Button(getTranslation("followup.slip.add"), click -> {
            draft.requireAllSeen();
            if (slip.check(new Checks(), isDayKnown).passed()) {
                desk.slips.add(submission.id(), slip.value());
                draft.discard();
                Notices.done(getTranslation("followup.slip.added"));
                changed.run();
            }
        })).keptBy(draft));
    }
}
