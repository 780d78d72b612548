package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.UUID;
import org.arasha.appeal.ui.AppealNavigation;
import org.arasha.desk.TaskScreen;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** A task screen on a submission. */
abstract class SubmissionTask extends TaskScreen {

    final transient SubmissionDesk desk;
    private transient @Nullable Submission submission;

    SubmissionTask(SubmissionDesk desk, String step) {
        super(desk.desk, step);
        this.desk = desk;
    }

    @Override
    protected UUID open(String id) {
        submission = desk.submissions.visible(id);
        return submission.id().value();
    }

    @Override
    protected Component header() {
        return new SubmissionHeader(desk, submission());
    }

    @Override
    protected Component knowledge() {
        return summary();
    }

    final SubmissionSummary summary() {
        return new SubmissionSummary(desk, submission(), () -> UI.getCurrent().refreshCurrentRoute(false));
    }

    @Override
    protected Component recordLink() {
        return new Anchor(SubmissionNavigation.to(submission().number()), getTranslation("followup.toSubmission"));
    }

    /** The step of an appeal that goes on from here is nobody's yet, so it is not among one's own work: the notice leads there. */
    final void decided(NextStep next, String said) {
        done(said);
        if (next.opensAnAppeal()) {
            desk.appeals.following(id().value()).stream().findFirst()
                    .ifPresent(newest -> Notices.done(said, AppealNavigation.to(newest.number()), newest.number()));
        }
    }

    Submission submission() {
        return Objects.requireNonNull(submission);
    }

    SubmissionId id() {
        return submission().id();
    }
}
