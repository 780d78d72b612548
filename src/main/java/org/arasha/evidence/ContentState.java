package org.arasha.evidence;

import org.arasha.evidence.CustodyNote.Handling;

/** What the last check found where a content should lie. */
public enum ContentState {
    SOUND, MISSING, DAMAGED;

    Handling handling() {
        return switch (this) {
            case SOUND -> Handling.FOUND_SOUND;
            case MISSING -> Handling.FOUND_MISSING;
            case DAMAGED -> Handling.FOUND_DAMAGED;
        };
    }
}
