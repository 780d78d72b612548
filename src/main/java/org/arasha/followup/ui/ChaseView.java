package org.arasha.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;

/** <i>Chase registration</i>: ask the body whether it has the appeal. */
@Route("submissions/:id/chase")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class ChaseView extends SubmissionTask {

    ChaseView(SubmissionDesk desk) {
        super(desk, "Task_ChaseRegistration");
    }

    @Override
    protected DecisionPane decision() {
        ReceiptFields receipt = new ReceiptFields(desk.submissions);
        DatePicker since = Days.past(getTranslation("followup.way.since"));
        DecisionPane pane = new DecisionPane(receipt);
        if (desk.complaints.isOne(submission())) {
            pane.below(CameIn.closed("followup.way.title", new Div(getTranslation("followup.way.hint")), since))
                    .other(getTranslation("followup.way.record"), () -> {
                        if (new Checks().day(since, true).passed()) {
                            desk.complaints.bodyHasIt(id(), since.getValue());
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
                .keeping(newDraft().date("receivedOn", receipt.receivedOn).text("registration", receipt.registration)
                        .date("since", since).restore());
    }
}
