package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import org.arasha.followup.Correspondence;
import org.arasha.mail.IncomingMailId;
import org.arasha.shared.ui.Download;

/** A mail as it came, with its attachments, to be opened by a mail program. */
class OriginalMail extends Download {

    OriginalMail(Correspondence correspondence, IncomingMailId mail) {
        super(UI.getCurrent().getTranslation("followup.original"), "mail.eml", "message/rfc822", () -> correspondence.original(mail));
    }
}
