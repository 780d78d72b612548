package org.arasha.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.arasha.evidence.CaseFiles;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Notices;

/**
 * Takes files by choosing or dropping, several at once, each with its progress. A file goes from the browser straight to
 * the disk; one whose connection broke is started again with its button, from its beginning.
 */
class EvidenceUpload extends Div {

    /** A file that is still on its way when the person leaves the page is kept when it has arrived. */
    EvidenceUpload(CaseFiles files, IncidentId incident, Runnable afterEach) {
        addClassName("evidence-upload");
        Upload upload = new Upload((UploadHandler) event -> keep(files, incident, event, afterEach));
        upload.setI18n(new UploadWords(upload).words());
        upload.setUploadFormat(UploadFormat.RAW);
        upload.getElement().setProperty("maxFileSize", (double) CaseFiles.LARGEST);
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        add(upload);
    }

    private static void keep(CaseFiles files, IncidentId incident, UploadEvent event, Runnable afterEach) throws IOException {
        try {
            files.add(incident, event.getFileName(), event.getContentType(), event.getInputStream());
            event.getUI().access(afterEach::run);
        } catch (Refusal refusal) {
            String why = Texts.get(Language.of(event.getUI().getLocale()), refusal.messageKey(), refusal.arguments());
            event.reject(why);
            event.getUI().access(() -> Notices.refused(event.getFileName() + ": " + why));
        }
    }
}
