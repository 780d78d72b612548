package org.arasha.followup;

import org.arasha.appeal.AppealId;
import org.arasha.shared.Act;

/**
 * A body passed on what it had though nothing was awaited of it any more, which was found in assessing what came late.
 *
 * @param to     the submission that was opened for the other body
 * @param appeal that both are of
 */
public record ForwardedAfterEnd(SubmissionId record, SubmissionId to, AppealId appeal) implements Act {}
