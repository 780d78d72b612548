package org.arasha.evidence;

import java.time.Instant;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody handled a file.
 *
 * @param byName their name today, or null for the system
 * @param detail where it was fetched from, or the hash of the copy that was made or of what it was made from
 */
public record CustodyNote(Handling handling, UserId by, @Nullable String byName, Instant at, @Nullable String detail) {

    public enum Handling { STORED, FETCHED, VIEWED, DOWNLOADED, COPIED, SENT, FOUND_DAMAGED, FOUND_MISSING, FOUND_SOUND }

    /** Without names and addresses. */
    @Override
    public String toString() {
        return "CustodyNote[" + handling + " " + at + "]";
    }
}
