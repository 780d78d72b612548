package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * That a body had passed something on was recorded by mistake.
 *
 * @param to    what was opened for the other body
 * @param ended whether nothing was awaited of the body any more
 * @param hasIt whether the body is known to have it
 */
public record ForwardingMistaken(SubmissionId record, SubmissionId to, boolean ended, boolean hasIt) implements Act {}
