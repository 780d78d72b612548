package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.arasha.followup.Correspondence;
import org.arasha.mail.IncomingMailId;
import org.arasha.shared.Refusal;

/**
 * A mail as it came, with its attachments, to be opened by a mail program; each opening is noted. Whether the reader may
 * see it is asked when they open it: the page may be older than the answer.
 */
class OriginalMail extends Anchor {

    private static final long SIZE_UNKNOWN = -1;

    OriginalMail(Correspondence correspondence, IncomingMailId mail) {
        super(DownloadHandler.fromInputStream(event -> {
            try {
                return new DownloadResponse(correspondence.original(mail), "mail.eml", "message/rfc822", SIZE_UNKNOWN);
            } catch (Refusal notTheirs) {
                return DownloadResponse.error(HttpServletResponse.SC_NOT_FOUND);
            }
        }), "");
        setText(getTranslation("followup.original"));
        getElement().setAttribute("download", "mail.eml");
    }
}
