package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Submission;
import org.arasha.shared.Refusal;

/** The letter as it was approved for this addressee: what is handed in is this file and no other. */
class FiledLetter extends Anchor {

    private static final long SIZE_UNKNOWN = -1;

    FiledLetter(Correspondence correspondence, Submission submission) {
        super(DownloadHandler.fromInputStream(event -> {
            try {
                return new DownloadResponse(correspondence.letter(submission.id()), submission.number() + ".pdf", "application/pdf", SIZE_UNKNOWN);
            } catch (Refusal notTheirs) {
                return DownloadResponse.error(HttpServletResponse.SC_NOT_FOUND);
            }
        }), "");
        setText(submission.number() + ".pdf");
        getElement().setAttribute("download", submission.number() + ".pdf");
    }
}
