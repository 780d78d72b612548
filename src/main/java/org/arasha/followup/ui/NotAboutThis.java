package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Notices;

/** Sends a mail that answers something else back to those that fit nothing; offered until something follows from it. */
class NotAboutThis extends Button {

    NotAboutThis(SubmissionDesk desk, Submission submission, Reply reply, Runnable changed) {
        setText(getTranslation("followup.notAboutThis"));
        setVisible(reply.mayBeTakenBack(submission) && Stream.of(Role.INTAKE, Role.LAWYER, Role.MANAGER).anyMatch(desk.user::is));
        addClickListener(click -> ask(desk, reply, changed));
    }

    private void ask(SubmissionDesk desk, Reply reply, Runnable changed) {
        ConfirmDialog question = new ConfirmDialog(getTranslation("followup.notAboutThis.question"),
                getTranslation(desk.misplaced.takesSomethingAlong(reply) ? "followup.notAboutThis.hint" : "followup.notAboutThis.hintNoReply"),
                getTranslation("followup.notAboutThis.takeBack"), confirm -> {
                    desk.misplaced.takeBack(reply.id());
                    Notices.done(getTranslation("followup.notAboutThis.done"));
                    changed.run();
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("followup.notAboutThis.not"));
        question.open();
    }
}
