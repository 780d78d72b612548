package org.arasha.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.Unchecked;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores files and gives them back, noting who did. Whoever calls has checked that the person may see the record that the
 * file belongs to; this service does not know it. Files of a case are {@link CaseFiles}'s.
 */
@Service
public class Files {

    /** Of letters, mails and what comes from outside, in bytes. */
    public static final long LARGEST = 25L * 1024 * 1024;

    private final Store store;
    private final JdbcClient jdbc;
    private final Contents contents;
    private final Custody custody;
    private final TransactionTemplate transaction;

    Files(Store store, JdbcClient jdbc, Contents contents, Custody custody, TransactionTemplate transaction) {
        this.store = store;
        this.jdbc = jdbc;
        this.contents = contents;
        this.custody = custody;
        this.transaction = transaction;
    }

    /**
     * Stores a file. The content is on disk before the record is: a transaction that is rolled back leaves a content that
     * nobody names, never a record without content. No connection is held while a slow sender uploads.
     *
     * @param mediaType what its sender calls it; what the content says goes before it
     * @throws Refusal when it is empty or longer than {@link #LARGEST}, or when the disk is full
     */
    public StoredFile store(String name, String mediaType, InputStream content) {
        Store.Content written;
        try {
            written = store.put(content, LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException("A file did not arrive whole", e);
        }
        return Objects.requireNonNull(
                transaction.execute(t -> register(name, mediaType, written, Handling.STORED, null)));
    }

    /** The hash that names a content, of one that waits on disk. */
    public static String hash(Path content) {
        try {
            return Sha256.of(new FileSystemResource(content));
        } catch (IOException e) {
            throw new UncheckedIOException("A file that had arrived cannot be read", e);
        }
    }

    StoredFile register(String name, String mediaType, Store.Content content, Handling how, @Nullable String detail) {
        FileId id = FileId.fresh();
        String plainName = FileName.clean(name);
        contents.kept(content);
        jdbc.sql("insert into evidence_file (id, name, media_type, size, sha256) values (?, ?, ?, ?, ?)")
                .params(id.value(), plainName, MediaTypes.detect(content.beginning(), plainName, FileName.mediaType(mediaType)),
                        content.size(), content.sha256()).update();
        custody.note(id, how, detail);
        return find(id);
    }

    /** @throws Refusal when there is none */
    @Unchecked
    @Transactional(readOnly = true)
    public StoredFile find(FileId id) {
        return jdbc.sql("select * from evidence_file where id = ?").param(id.value())
                .query(StoredFile::read)
                .optional().orElseThrow(() -> new Refusal("evidence.refusal.noSuchFile"));
    }

    @Unchecked
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> byId(Collection<FileId> ids) {
        return jdbc.sql("select * from evidence_file where id = any(?)").param(ids.stream().map(FileId::value).toArray(UUID[]::new))
                .query(StoredFile::read).list().stream().collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    /** The content for a person to read or save, with a note that they did. */
    @Unchecked
    @Transactional
    public InputStream open(FileId id) {
        find(id);
        custody.note(id, Handling.VIEWED, null);
        return openToSend(id);
    }

    /**
     * The content for a letter that leaves; {@link #noteSent} follows once it has left.
     *
     * @throws Refusal when it is not in its place any more
     */
    @Unchecked
    @Transactional(readOnly = true)
    public InputStream openToSend(FileId id) {
        try {
            return content(find(id)).getInputStream();
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new Refusal("evidence.refusal.missing");
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " cannot be read", e);
        }
    }

    Resource content(StoredFile file) {
        return store.get(file.sha256());
    }

    @Unchecked
    @Transactional
    public void noteSent(FileId id) {
        custody.note(id, Handling.SENT, null);
    }

    /** Who handled it, the first first. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<CustodyNote> custodyOf(FileId id) {
        return custody.of(id);
    }
}
