package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;

/** A mail as it came, with its attachments, to be opened by a mail program; each opening is noted. */
class OriginalMail extends Anchor {

    OriginalMail(Files files, FileId raw) {
        super(DownloadHandler.fromInputStream(event -> {
            StoredFile file = files.find(raw);
            return new DownloadResponse(files.open(raw), "mail.eml", file.mediaType(), file.size());
        }), "");
        setText(getTranslation("followup.original"));
        getElement().setAttribute("download", "mail.eml");
    }
}
