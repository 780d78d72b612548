package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import org.arasha.mail.IncomingMail;
import org.arasha.shared.ui.Dates;

/** What a mail is called on the screen. */
final class MailHead {

    private MailHead() {}

    static String subject(IncomingMail mail) {
        return mail.subject().isBlank() ? UI.getCurrent().getTranslation("followup.mail.noSubject") : mail.subject();
    }

    /** Whom it says it is from, and when it came. */
    static String from(IncomingMail mail) {
        return mail.sender() + " · " + Dates.dayAndTime(mail.receivedAt());
    }
}
