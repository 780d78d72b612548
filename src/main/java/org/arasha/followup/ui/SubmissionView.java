package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DiagramDetails;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.DoneSteps;
import org.arasha.desk.WaitingSteps;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** The page of a submission: what is known, what waits, and what came from the body by hand or post. */
@Route("submissions/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class SubmissionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubmissionDesk desk;
    private String number = "";

    SubmissionView(SubmissionDesk desk) {
        this.desk = desk;
        addClassName("record-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("id").orElse("");
        show();
    }

    /** Reads anew; what is typed into another form stays in its draft. */
    private void show() {
        Submission submission = desk.submissions.visible(number);
        removeAll();
        Div head = new Div(new SubmissionHeader(desk, submission));
        head.addClassName("task-header");
        Div beside = new Div(new WaitingSteps(desk.desk.steps(), submission.id().value(),
                nothingWaits(submission)));
        CurrentUser user = desk.user;
        if (submission.mayHaveArrived() && (user.is(Role.INTAKE) || user.is(Role.LAWYER))) {
            Section cameIn = new Section("followup.cameIn");
            if (!submission.isClosed()) {
                cameIn.add(receipt(submission));
            }
            cameIn.add(reply(submission));
            beside.add(cameIn);
        }
        if (submission.isClockRunning() && (user.is(Role.LAWYER) || user.is(Role.MANAGER))) {
            beside.add(new Section("followup.notKnown", notKnown(submission)));
        }
        beside.add(new DoneSteps(desk.whereabouts.done(submission.id().value()), step -> AsOfLink.ofAll(desk.cases(submission), step.at())));
        Div columns = new Div(new SubmissionSummary(desk, submission, this::show), beside);
        columns.addClassName("record-columns");
        add(head, columns, new DiagramDetails(desk.whereabouts, submission.id().value()));
    }

    private static String nothingWaits(Submission submission) {
        return submission.isClosed() ? "followup.waiting.closed"
                : submission.filedOn() == null && submission.receipt() == null ? "followup.waiting.mail" : "followup.waiting.body";
    }

    private Component receipt(Submission submission) {
        ReceiptFields receipt = new ReceiptFields();
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Receipt", submission.id().value()).date("receivedOn", receipt.receivedOn)
                .text("registration", receipt.registration).restore();
        Button record = new Button(getTranslation("followup.recordReceipt"), click -> {
            if (receipt.check(new Checks(), true, submission.filedOn()).that(receipt.receivedOn,
                    !isAfterReply(submission, receipt.receivedOn), "followup.refusal.afterReply").passed()) {
                desk.submissions.recordReceipt(submission.id(), receipt.value());
                draft.discard();
                Notices.done(getTranslation("followup.clockStarted"));
                show();
            }
        });
        return form(submission.receipt() == null ? "followup.recordReceipt" : "followup.correctReceipt", draft, receipt, record);
    }

    private Component reply(Submission submission) {
        DatePicker on = Days.past(getTranslation("followup.repliedOn"));
        TextArea text = Inputs.text("followup.reply", Reply.LONGEST);
        text.setHelperText(getTranslation("followup.reply.hint"));
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Reply", submission.id().value()).date("on", on).text("text", text).restore();
        Button record = new Button(getTranslation("followup.recordReply"), click -> {
            if (new Checks().day(on, true).that(on, !isBeforeFiling(submission, on), "followup.refusal.beforeFiling")
                    .filled(text).atMost(text, Reply.LONGEST).passed()) {
                desk.submissions.recordReply(submission.id(), on.getValue(), text.getValue());
                draft.discard();
                Notices.done(getTranslation("followup.replyRecorded"));
                show();
            }
        });
        return form("followup.recordReply", draft, on, text, record);
    }

    private static boolean isAfterReply(Submission submission, DatePicker received) {
        return submission.replied() != null && !received.isEmpty() && received.getValue().isAfter(submission.replied());
    }

    private static boolean isBeforeFiling(Submission submission, DatePicker replied) {
        return submission.filedOn() != null && !replied.isEmpty() && replied.getValue().isBefore(submission.filedOn());
    }

    private Component notKnown(Submission submission) {
        return closedForm("followup.notKnown.close", new Div(getTranslation("followup.notKnown.hint")),
                new Button(getTranslation("followup.notKnown.close"), click -> {
                    desk.submissions.replyNotKnown(submission.id());
                    Notices.done(getTranslation("followup.notKnown.closed"));
                    show();
                }));
    }

    /** Closed until it is wanted; open where something was typed before. */
    private Details form(String titleKey, DraftKeeper draft, Component... fields) {
        Details form = closedForm(titleKey, fields);
        form.add(draft);
        form.setOpened(!draft.getText().isEmpty());
        return form;
    }

    private Details closedForm(String titleKey, Component... fields) {
        Div body = new Div(fields);
        body.addClassName("decision-fields");
        return new Details(getTranslation(titleKey), body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("followup.page", number) + " · Arasha";
    }
}
