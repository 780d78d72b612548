package org.arasha.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.arasha.evidence.CaseFiles;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.UploadWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files by choosing or dropping, several at once, each with its progress. A file goes from the browser straight to
 * the disk; one whose connection broke is started again with its button, from its beginning.
 */
class EvidenceUpload extends Div {

    private static final Logger log = LoggerFactory.getLogger(EvidenceUpload.class);

    /** A file that is still on its way when the person leaves the page is kept when it has arrived. */
    EvidenceUpload(CaseFiles files, IncidentId incident, Runnable afterEach) {
        addClassName("evidence-upload");
        Upload upload = new Upload((UploadHandler) event -> keep(files, incident, event, afterEach));
        upload.setI18n(new UploadWords(upload, "evidence.upload").words());
        upload.setUploadFormat(UploadFormat.RAW);
        upload.getElement().setProperty("maxFileSize", (double) CaseFiles.LARGEST);
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        add(upload);
    }

    private static void keep(CaseFiles files, IncidentId incident, UploadEvent event, Runnable afterEach) throws IOException {
        UI ui = event.getUI();
        try {
            files.add(incident, event.getFileName(), event.getContentType(), event.getInputStream());
            tell(ui, afterEach::run);
        } catch (Refusal refusal) {
            String why = Texts.get(Language.of(ui.getLocale()), refusal.messageKey(), refusal.arguments());
            event.reject(why);
            tell(ui, () -> Notices.refused(event.getFileName() + ": " + why));
        } catch (RuntimeException fault) {
            event.reject();
            tell(ui, () -> {
                throw fault;
            });
        }
    }

    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException leftThePage) {
            log.debug("The page of an upload was left before its end");
        }
    }
}
