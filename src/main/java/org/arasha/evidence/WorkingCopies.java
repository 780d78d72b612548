package org.arasha.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
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
 * Makes copies for use: the same picture, pages, film or sound without what the camera, phone or program wrote beside them – place,
 * time, device, names. The original stays as it is. Whatever is seen and heard stays, too: a face, a voice, the sign of a street; and
 * what an encoder notes within the frames themselves. Of kinds that {@link Copying} does not know none is made.
 */
@Service
public class WorkingCopies {

    /** What is larger is not looked through in the application's memory as a whole. */
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

    /** What a copy of this file would be of; empty where none can be made. */
    public Optional<CopyKind> kindOf(StoredFile file) {
        return Copying.of(file).map(Copying::kind);
    }

    @PreAuthorize(CaseFiles.WRITES)
    public StoredFile make(FileId id) throws IOException {
        return make(id, percent -> {});
    }

    /**
     * Takes up to a minute for a long film; no transaction is open meanwhile, and of a film little is in memory.
     *
     * @param percent is told how much of the copy is written
     * @return the copy, named by the hash of its original, because names of files name people
     * @throws Refusal when it cannot be made of this file
     */
    @PreAuthorize(CaseFiles.WRITES)
    public StoredFile make(FileId id, IntConsumer percent) throws IOException {
        CaseFile original = caseFiles.find(id);
        incidents.running(original.incident());
        StoredFile file = caseFiles.stored(id);
        Copying way = Copying.of(file).filter(any -> original.isOriginal()).orElseThrow(() -> new Refusal("evidence.refusal.noCopy"));
        Resource content = files.content(file);
        if (!content.isReadable()) {
            throw new Refusal("evidence.refusal.missing");
        }
        Store.Content clean = way.cut() == null ? contents.put(new ByteArrayInputStream(cleaned(file, content)), LARGEST)
                : copied(content, remains(way.kind(), way.cut(), file, content), file.size(), percent);
        String name = "copy-" + file.shortHash() + "." + way.ending();
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

    /** One at a time: a picture takes many times its size in memory. */
    private synchronized byte[] cleaned(StoredFile file, Resource content) {
        return refusing(file, () -> {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (InputStream in = content.getInputStream(); OutputStream to = new Bounded(copy, LARGEST)) {
                if (file.viewing() == Viewing.PDF) {
                    PlainPdf.copy(in, to);
                } else {
                    PlainPicture.copy(in, file.mediaType(), to);
                }
            }
            return copy.toByteArray();
        });
    }

    /** One at a time: what a film says of itself is looked through in memory. */
    private synchronized Remains remains(CopyKind kind, Copying.Cut cut, StoredFile file, Resource content) {
        return refusing(file, () -> {
            try (InputStream in = content.getInputStream()) {
                Remains remains = cut.of(in, file.size());
                try (InputStream copy = kind == CopyKind.RECORDING ? remains.written() : remains.of(content.getInputStream())) {
                    LastLook.at(copy);
                }
                return remains;
            }
        });
    }

    private Store.Content copied(Resource content, Remains remains, long size, IntConsumer percent) throws IOException {
        try (InputStream copy = new Advance(remains.of(content.getInputStream()), size, percent)) {
            return contents.put(copy, CaseFiles.LARGEST);
        }
    }

    /** Whatever a hostile file makes a decoder do, it is refused. */
    private static <T> T refusing(StoredFile file, Callable<T> making) {
        try {
            return making.call();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            log.info("No copy of file {} could be made: {}", file.id().value(), e.getClass().getSimpleName());
            throw e instanceof Refusal refusal ? refusal : new Refusal("evidence.refusal.noCopy");
        }
    }
}
