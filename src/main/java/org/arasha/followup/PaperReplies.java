package org.arasha.followup;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Files;
import org.arasha.evidence.StoredFile;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies that came on paper: their words are typed, their scans are kept. A scan is no evidence of a case: it tells of all cases of the
 * appeal and is opened by whoever may see all of them.
 */
@Service
public class PaperReplies {

    private static final String FILES = "hasAnyRole('INTAKE', 'LAWYER')";

    private final Submissions submissions;
    private final Files files;

    PaperReplies(Submissions submissions, Files files) {
        this.submissions = submissions;
        this.files = files;
    }

    /** Keeps a scan while the form is still being filled in; no transaction is open meanwhile. */
    @PreAuthorize(FILES)
    public FileId scan(SubmissionId id, String name, String mediaType, InputStream content) {
        submissions.visible(id);
        return files.store(name, mediaType, content).id();
    }

    /** With its scan, if there is one. */
    @PreAuthorize(FILES)
    @Transactional
    public void record(SubmissionId id, LocalDate receivedOn, String text, @Nullable FileId scan) {
        submissions.recordReply(id, receivedOn, text, scan);
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
