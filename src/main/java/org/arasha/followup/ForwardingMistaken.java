package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * That a body had passed something on was recorded by mistake.
 *
 * @param to    what was opened for the other body
 * @param ended whether nothing was awaited of the body any more
 * @param awaits what of the body is awaited then
 */
public record ForwardingMistaken(SubmissionId record, SubmissionId to, boolean ended, ReplyTakenBack.Awaits awaits) implements Act {

    /** Whether the body is known to have it. */
    public boolean hasIt() {
        return awaits == ReplyTakenBack.Awaits.REPLY;
    }
}
