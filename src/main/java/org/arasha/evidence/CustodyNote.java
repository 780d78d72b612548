package org.arasha.evidence;

import java.time.Instant;
import org.arasha.access.UserId;

/** Somebody handled a file. */
public record CustodyNote(Handling handling, UserId by, Instant at) {

    public enum Handling { STORED, VIEWED, SENT }
}
