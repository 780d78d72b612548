package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.DiagramDetails;
import org.arasha.desk.DoneSteps;
import org.arasha.desk.FoldedForm;
import org.arasha.desk.WaitingSteps;
import org.arasha.followup.Submission;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.shared.CaseNumber;
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
            beside.add(new CameIn(desk, submission, this::show));
        }
        if ((!submission.isClosed() || submission.course().forwardedAway() != null) && user.is(Role.LAWYER)) {
            beside.add(new FiledAsPart(desk, submission, this::show));
        }
        if (submission.isReplyAwaited() && (user.is(Role.LAWYER) || user.is(Role.MANAGER))) {
            beside.add(new Section("followup.notKnown", notKnown(submission)));
        }
        List<CaseNumber> cases = desk.cases(submission);
        beside.add(new DoneSteps(desk.whereabouts, desk.user, submission.id().value(), step -> AsOfLink.ofAll(cases, step.at())));
        Div columns = new Div(new SubmissionSummary(desk, submission, this::show), beside);
        columns.addClassName("record-columns");
        add(head, columns, new DiagramDetails(desk.whereabouts, submission.id().value()));
    }

    private static String nothingWaits(Submission submission) {
        return submission.isClosed() ? "followup.waiting.closed"
                : submission.filedOn() == null && submission.receipt() == null ? "followup.waiting.mail" : "followup.waiting.body";
    }

    private Component notKnown(Submission submission) {
        return new FoldedForm("followup.notKnown.close", new Div(getTranslation("followup.notKnown.hint")),
                new Button(getTranslation("followup.notKnown.close"), click -> {
                    desk.submissions.replyNotKnown(submission.id());
                    Notices.done(getTranslation("followup.notKnown.closed"));
                    show();
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("followup.page", number) + " · Arasha";
    }
}
