package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.DraftKeeper;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** <i>Hand in</i>: by portal, post or in person; with the body's receipt where it gives one at once. */
@Route("submissions/:id/hand-in")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class HandInView extends SubmissionTask {

    private @Nullable HandInSteps steps;

    HandInView(SubmissionDesk desk) {
        super(desk, "Task_HandIn");
    }

    @Override
    protected DecisionPane decision() {
        DatePicker on = Days.past(getTranslation("followup.filedOn"));
        DraftKeeper draft = newDraft();
        SlipFields slip = new SlipFields(desk, submission(), draft);
        HandInSteps steps = new HandInSteps(desk, submission());
        this.steps = steps;
        return desk.complaints.isOne(submission()) ? ofComplaint(steps, on, slip, draft) : ofAnother(steps, on, slip, draft);
    }

    /** Whoever has the step open is on their way to the body: a word against the letter reaches them there. */
    @Override
    protected void changedElsewhere() {
        if (steps != null) {
            steps.readAgain();
        }
    }

    /** Never today by itself: a term that is reckoned from a wrong day is worse than a day that is asked for. */
    private Div filed(DatePicker on) {
        LetterDay.beside(on, desk, submission());
        Div day = new Div(on, new Button(getTranslation("ui.due.today"), click -> on.setValue(Here.today())));
        day.addClassName("day-today");
        return day;
    }

    private DecisionPane ofAnother(HandInSteps steps, DatePicker on, SlipFields slip, DraftKeeper draft) {
        ReceiptFields receipt = new ReceiptFields(desk, submission());
        return new DecisionPane(steps, filed(on), receipt, slip)
                .primary(getTranslation("followup.handIn"), () -> {
                    Checks checks = receipt.check(new Checks().day(on, true), false, on.getValue());
                    if (slip.check(checks, receipt.value() != null).passed()) {
                        desk.slips.handIn(id(), on.getValue(), receipt.value(), slip.value());
                        done(getTranslation(receipt.value() == null ? "followup.handedIn" : "followup.clockStarted"));
                    }
                })
                .keeping(draft.date("on", on).date("receivedOn", receipt.receivedOn).text("registration", receipt.registration).restore());
    }

    /** Who takes a complaint is the body complained of; no clock runs before the superior one has it. */
    private DecisionPane ofComplaint(HandInSteps steps, DatePicker on, SlipFields slip, DraftKeeper draft) {
        WithBodyFields withBody = new WithBodyFields(desk, submission());
        return new DecisionPane(steps, filed(on), withBody, slip)
                .primary(getTranslation("followup.handIn"), () -> {
                    Checks checks = withBody.check(new Checks().day(on, true), false, on.getValue());
                    if (slip.check(checks, withBody.value() != null).passed()) {
                        desk.complaints.handIn(id(), on.getValue(), withBody.value(), slip.value());
                        done(getTranslation(withBody.value() == null ? "followup.handedIn" : "followup.way.recorded"));
                    }
                })
                .keeping(withBody.kept(draft.date("on", on)).restore());
    }
}
