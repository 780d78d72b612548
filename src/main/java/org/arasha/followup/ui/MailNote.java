package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.arasha.evidence.Files;
import org.arasha.mail.IncomingMail;

/** Says what is missing of a mail that could not be kept or read in full, and where to find it. */
class MailNote extends Paragraph {

    private static final long MEGABYTE = 1024 * 1024;

    MailNote(IncomingMail mail) {
        setVisible(mail.note() != null);
        if (mail.note() != null) {
            setText(getTranslation("mail.note." + mail.note(), Files.LARGEST / MEGABYTE));
        }
    }
}
