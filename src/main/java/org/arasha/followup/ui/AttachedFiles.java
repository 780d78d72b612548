package org.arasha.followup.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.arasha.evidence.ui.Sizes;
import org.arasha.followup.Correspondence;
import org.arasha.mail.Attachments.Attachment;
import org.arasha.mail.Attachments.Taken;
import org.arasha.mail.IncomingMailId;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.springframework.util.MimeTypeUtils;

/** The files that came with a mail, each to be saved as plain bytes: strangers may call anything a PDF. */
class AttachedFiles extends Lines {

    AttachedFiles(Correspondence correspondence, IncomingMailId mail) {
        correspondence.attached(mail).ifPresentOrElse(taken -> list(correspondence, mail, taken),
                () -> add(new ListItem(new Quiet(getTranslation("followup.attachments.unreadable")))));
        setVisible(getComponentCount() > 0);
    }

    private void list(Correspondence correspondence, IncomingMailId mail, Taken taken) {
        List<Attachment> files = taken.files();
        for (int i = 0; i < files.size(); i++) {
            int place = i;
            String name = files.get(i).name();
            add(new ListItem(new Download(name, name, MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE, () -> correspondence.attachment(mail, place)),
                    new Quiet(Sizes.words(files.get(i).size()))));
        }
        if (taken.leftOut() > 0) {
            add(new ListItem(new Quiet(getTranslation("followup.attachments.leftOut", taken.leftOut()))));
        }
    }
}
