package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.arasha.evidence.Files;
import org.arasha.mail.IncomingMail;
import org.arasha.shared.ui.Dates;

/** Says what is missing of a mail that could not be kept or read in full, and where to find it. */
class MailNote extends Paragraph {

    private static final long MEGABYTE = 1024 * 1024;

    MailNote(IncomingMail mail) {
        setVisible(mail.note() != null || mail.raw() == null);
        if (mail.note() == IncomingMail.Note.TOO_LARGE) {
            setText(getTranslation("mail.note.TOO_LARGE", Files.LARGEST / MEGABYTE));
        } else if (mail.raw() == null) {
            setText(getTranslation("mail.note.notFetched", Dates.dayAndTime(mail.receivedAt())));
        } else if (mail.note() != null) {
            setText(getTranslation("mail.note.UNREADABLE"));
        }
    }
}
