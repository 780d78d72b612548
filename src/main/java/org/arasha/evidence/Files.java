package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores files and gives them back, noting who did. Whoever calls has checked that the person may see the record that the
 * file belongs to; this module does not know it.
 */
@Service
public class Files {

    /** In bytes. */
    public static final long LARGEST = Shelf.LARGEST;

    private final Shelf shelf;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    Files(Shelf shelf, JdbcClient jdbc, CurrentUser user, TransactionTemplate transaction) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.user = user;
        this.transaction = transaction;
    }

    /**
     * Stores a file. The content is on disk before the record is: a transaction that is rolled back leaves a content that
     * nobody names, never a record without content. No connection is held while a slow sender uploads.
     *
     * @throws Refusal when it is longer than {@link #LARGEST}
     */
    public StoredFile store(String name, String mediaType, InputStream content) {
        Shelf.Content written;
        try {
            written = shelf.put(content);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be stored", e);
        }
        return Objects.requireNonNull(
                transaction.execute(t -> register(FileName.clean(name), FileName.mediaType(mediaType), written)));
    }

    private StoredFile register(String name, String mediaType, Shelf.Content content) {
        FileId id = FileId.fresh();
        jdbc.sql("insert into evidence_file (id, name, media_type, size, sha256) values (?, ?, ?, ?, ?)")
                .params(id.value(), name, mediaType, content.size(), content.sha256()).update();
        note(id, Handling.STORED);
        return find(id);
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public StoredFile find(FileId id) {
        return jdbc.sql("select * from evidence_file where id = ?").param(id.value())
                .query((row, n) -> new StoredFile(new FileId(row.getObject("id", UUID.class)), row.getString("name"),
                        row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
                        row.getTimestamp("stored_at").toInstant()))
                .optional().orElseThrow(() -> new Refusal("evidence.refusal.noSuchFile"));
    }

    /** The content for a person to read or save, with a note that they did. */
    @Transactional
    public InputStream open(FileId id) {
        find(id);
        note(id, Handling.VIEWED);
        return openToSend(id);
    }

    /** The content for a letter that leaves; {@link #noteSent} follows once it has left. */
    @Transactional(readOnly = true)
    public InputStream openToSend(FileId id) {
        try {
            return shelf.open(find(id).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " cannot be read", e);
        }
    }

    @Transactional
    public void noteSent(FileId id) {
        note(id, Handling.SENT);
    }

    /** Who handled it, the first first. */
    @Transactional(readOnly = true)
    public List<CustodyNote> custodyOf(FileId id) {
        return jdbc.sql("select handling, handled_by, at from evidence_custody where file = ? order by id").param(id.value())
                .query((row, n) -> new CustodyNote(Handling.valueOf(row.getString("handling")),
                        new UserId(row.getObject("handled_by", UUID.class)), row.getTimestamp("at").toInstant())).list();
    }

    private void note(FileId id, Handling handling) {
        jdbc.sql("insert into evidence_custody (file, handling, handled_by) values (?, ?, ?)")
                .params(id.value(), handling.name(), user.id().value()).update();
    }
}
