package org.arasha.followup.ui;

import com.vaadin.flow.component.details.Details;
import org.arasha.followup.Correspondence;
import org.arasha.mail.IncomingMail;
import org.arasha.shared.ui.Quiet;

/** The files that came with one of many mails: how many is known with it, and they are taken out of it when somebody wants to see them. */
class FilesOfMail extends Details {

    FilesOfMail(Correspondence correspondence, IncomingMail mail) {
        setSummaryText(mail.files() == null ? getTranslation("followup.attachments") : getTranslation("followup.attachments.count", mail.files()));
        setVisible(mail.raw() != null && (mail.files() == null || mail.files() > 0));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                removeAll();
                AttachedFiles files = new AttachedFiles(correspondence, mail.id());
                add(files.isVisible() ? files : new Quiet(getTranslation("followup.attachments.none")));
            }
        });
    }
}
