package org.arasha.followup;

import org.arasha.shared.Act;

/** @param amongMany whether {@link TermsMoved} tells the process of it, once for all of them */
public record TermMoved(SubmissionId record, boolean amongMany) implements Act {

    TermMoved(SubmissionId record) {
        this(record, false);
    }
}
