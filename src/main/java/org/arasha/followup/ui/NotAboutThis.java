package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.followup.Reply;
import org.arasha.shared.ui.Notices;

/** Sends a mail that answers something else back to those that fit nothing; offered until it has been assessed. */
class NotAboutThis extends Button {

    NotAboutThis(SubmissionDesk desk, Reply reply, Runnable changed) {
        setText(getTranslation("followup.notAboutThis"));
        setVisible(!reply.assessed() && Stream.of(Role.INTAKE, Role.LAWYER, Role.MANAGER).anyMatch(desk.user::is));
        addClickListener(click -> {
            desk.misplaced.takeBack(reply.id());
            Notices.done(getTranslation("followup.notAboutThis.done"));
            changed.run();
        });
    }
}
