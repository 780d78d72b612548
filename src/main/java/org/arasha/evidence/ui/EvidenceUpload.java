package org.arasha.evidence.ui;

import org.arasha.evidence.CaseFiles;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.FileUpload;

/**
 * Several files at once, each with its progress. A file goes from the browser straight to the disk; one whose connection
 * broke is started again with its button, from its beginning.
 */
class EvidenceUpload extends FileUpload {

    EvidenceUpload(CaseFiles files, IncidentId incident, Runnable afterEach) {
        super("evidence.upload", CaseFiles.LARGEST, file -> {
            files.add(incident, file.getFileName(), file.getContentType(), file.getInputStream());
            return afterEach::run;
        });
        addClassName("evidence-upload");
    }
}
