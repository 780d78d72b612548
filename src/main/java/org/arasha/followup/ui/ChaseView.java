package org.arasha.followup.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.shared.ui.Checks;

/** <i>Chase registration</i>: ask the body whether it has the appeal. */
@Route("submissions/:id/chase")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class ChaseView extends SubmissionTask {

    ChaseView(SubmissionDesk desk) {
        super(desk, "Task_ChaseRegistration");
    }

    @Override
    protected DecisionPane decision() {
        ReceiptFields receipt = new ReceiptFields(desk, submission());
        WithBodyFields withBody = new WithBodyFields(desk, submission());
        DraftKeeper draft = newDraft();
        DecisionPane pane = new DecisionPane(receipt);
        if (desk.complaints.isOne(submission())) {
            withBody.kept(draft);
            pane.below(new FoldedForm("followup.way.title", withBody))
                    .other(getTranslation("followup.way.record"), () -> {
                        if (withBody.check(new Checks(), true, submission().filedOn()).passed()) {
                            desk.complaints.bodyHasIt(id(), Objects.requireNonNull(withBody.value()));
                            done(getTranslation("followup.way.recorded"));
                        }
                    });
        }
        return pane
                .primary(getTranslation("followup.recordReceipt"), () -> {
                    if (receipt.check(new Checks(), true, submission().filedOn()).passed()) {
                        desk.submissions.chased(id(), receipt.value());
                        done(getTranslation("followup.clockStarted"));
                    }
                })
                .other(getTranslation("followup.chaseAgain"), () -> {
                    desk.submissions.chased(id(), null);
                    done(getTranslation("followup.chasedAgain"));
                })
                .other(getTranslation("followup.giveUpRegistration"), () -> {
                    desk.submissions.giveUpRegistration(id());
                    done(getTranslation("followup.registrationGivenUp"));
                })
                .keeping(draft.date("receivedOn", receipt.receivedOn).text("registration", receipt.registration).restore());
    }
}
