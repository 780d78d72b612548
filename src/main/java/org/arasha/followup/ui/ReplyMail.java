package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import org.arasha.followup.Submission;
import org.arasha.mail.IncomingMail;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The mail that a reply came with: who says to have written it, whether that is known to be the body, and the files in it. */
class ReplyMail extends Div {

    ReplyMail(SubmissionDesk desk, Submission submission, IncomingMail mail) {
        add(new Div(MailHead.subject(mail)), new Quiet(MailHead.from(mail)));
        if (!desk.senders.isOfTheBody(submission, mail.sender())) {
            add(new StatusBadge(Tone.WARNING, getTranslation("followup.mail.notOfTheBody")));
        }
        add(new MailNote(mail));
        if (mail.raw() != null) {
            add(new AttachedFiles(desk.correspondence, mail.id()), new OriginalMail(desk.correspondence, mail.id()));
        }
    }
}
