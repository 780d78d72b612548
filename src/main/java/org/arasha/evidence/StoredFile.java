package org.arasha.evidence;

import java.time.Instant;

/**
 * A file that is kept. Two files with the same content are two records and one content.
 *
 * @param name      as its sender named it, without folders
 * @param mediaType {@code application/pdf}
 * @param size      in bytes
 * @param sha256    of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {

    /** Without the name: people put names of people into names of files. */
    @Override
    public String toString() {
        return "StoredFile[" + id.value() + "]";
    }
}
