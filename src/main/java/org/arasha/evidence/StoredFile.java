package org.arasha.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept. Two files with the same content are two records and one content.
 *
 * @param name      as its sender named it, without folders
 * @param mediaType {@code application/pdf}, as its content says
 * @param size      in bytes
 * @param sha256    of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {

    static StoredFile read(ResultSet row, int n) throws SQLException {
        return new StoredFile(new FileId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("media_type"),
                row.getLong("size"), row.getString("sha256"), row.getTimestamp("stored_at").toInstant());
    }

    public Viewing viewing() {
        return Viewing.of(mediaType);
    }

    /** Whether the ending of its name promises what it is. */
    public boolean isWhatItsNameSays() {
        return MediaTypes.agree(name, mediaType);
    }

    /** The first digits of the hash, enough to tell files apart by eye. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }

    /** Without the name: people put names of people into names of files. */
    @Override
    public String toString() {
        return "StoredFile[" + id.value() + "]";
    }
}
