package org.arasha.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.Incidents;
import org.arasha.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes copies for use: the same picture or pages without what the camera or program wrote beside them – place, time,
 * device, names. The original stays as it is.
 */
@Service
public class WorkingCopies {

    /** What is larger is not decoded in the application's memory. */
    static final long LARGEST = 100L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(WorkingCopies.class);

    private final CaseFiles caseFiles;
    private final CaseFileStore store;
    private final Files files;
    private final Store contents;
    private final Custody custody;
    private final Incidents incidents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WorkingCopies(CaseFiles caseFiles, CaseFileStore store, Files files, Store contents, Custody custody,
            Incidents incidents, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.store = store;
        this.files = files;
        this.contents = contents;
        this.custody = custody;
        this.incidents = incidents;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whether a copy can be made of this kind of file. */
    public boolean canBeMadeOf(StoredFile file) {
        return switch (file.mediaType()) {
            case "image/jpeg", "image/png", "application/pdf" -> file.size() <= LARGEST;
            default -> false;
        };
    }

    /**
     * @return the copy, named by the hash of its original, because names of files name people
     * @throws Refusal when it cannot be made of this file
     */
    @PreAuthorize(CaseFiles.WRITES)
    public StoredFile make(FileId id) throws IOException {
        CaseFile original = caseFiles.find(id);
        incidents.running(original.incident());
        StoredFile file = caseFiles.stored(id);
        if (!original.isOriginal() || !canBeMadeOf(file)) {
            throw new Refusal("evidence.refusal.noCopy");
        }
        Store.Content clean = contents.put(new ByteArrayInputStream(cleaned(file)), LARGEST);
        String name = "copy-" + file.shortHash() + file.mediaType().replaceAll(".*/", ".").replace(".jpeg", ".jpg");
        return Objects.requireNonNull(transaction.execute(t -> keep(original, file, name, clean)));
    }

    private StoredFile keep(CaseFile original, StoredFile file, String name, Store.Content clean) {
        incidents.requireWritable(original.incident());
        StoredFile copy = files.register(name, file.mediaType(), clean, Handling.COPIED, file.sha256());
        store.save(original.copiedAs(copy.id()));
        custody.note(file.id(), Handling.COPIED, copy.sha256());
        events.publishEvent(new FileCopied(copy.id()));
        return copy;
    }

    /** One at a time: a picture takes many times its size in memory. Whatever a hostile file makes a decoder do, it is refused. */
    private synchronized byte[] cleaned(StoredFile file) {
        Resource content = files.content(file);
        if (!content.isReadable()) {
            throw new Refusal("evidence.refusal.missing");
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (InputStream in = content.getInputStream(); OutputStream to = new Bounded(copy, LARGEST)) {
            if (file.viewing() == Viewing.PDF) {
                PlainPdf.copy(in, to);
            } else {
                PlainPicture.copy(in, file.mediaType(), to);
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.info("No copy of file {} could be made: {}", file.id().value(), e.getClass().getSimpleName());
            throw e instanceof Refusal refusal ? refusal : new Refusal("evidence.refusal.noCopy");
        }
        return copy.toByteArray();
    }
}
