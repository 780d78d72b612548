package org.arasha.followup;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.arasha.appeal.Appeals;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;
import org.arasha.incident.Incidents;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies that came on paper: their words are typed, their scans are kept, as evidence of the case. */
@Service
public class PaperReplies {

    private static final String FILES = "hasAnyRole('INTAKE', 'LAWYER')";

    private final Submissions submissions;
    private final Appeals appeals;
    private final Incidents incidents;
    private final CaseFiles evidence;
    private final Files files;

    PaperReplies(Submissions submissions, Appeals appeals, Incidents incidents, CaseFiles evidence, Files files) {
        this.submissions = submissions;
        this.appeals = appeals;
        this.incidents = incidents;
        this.evidence = evidence;
        this.files = files;
    }

    /** Keeps a scan while the form is still being filled in; no transaction is open meanwhile. */
    @PreAuthorize(FILES)
    public FileId scan(SubmissionId id, String name, String mediaType, InputStream content) {
        submissions.visible(id);
        return files.store(name, mediaType, content).id();
    }

    /** With its scan, which becomes evidence of the first case of the appeal that has not ended; a file is evidence of one case. */
    @PreAuthorize(FILES)
    @Transactional
    public void record(SubmissionId id, LocalDate receivedOn, String text, @Nullable FileId scan) {
        submissions.recordReply(id, receivedOn, text, scan);
        if (scan != null) {
            appeals.visible(submissions.find(id).appeal()).incidentIds().stream().filter(one -> incidents.find(one).outcome() == null)
                    .findFirst().ifPresent(one -> evidence.take(one, scan));
        }
    }

    /** The scan, for whoever may see the submission at this moment; that it was opened is noted. */
    @Transactional
    public InputStream open(Reply reply) {
        submissions.visible(reply.submission());
        if (reply.scan() == null) {
            throw new Refusal("evidence.refusal.noSuchFile");
        }
        return files.open(reply.scan());
    }

    @Transactional(readOnly = true)
    public StoredFile stored(Reply reply) {
        submissions.visible(reply.submission());
        return files.find(Objects.requireNonNull(reply.scan()));
    }
}
