package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * A body passed what it had on to another one.
 *
 * @param to       the submission that was opened for it
 * @param whole    whether nothing is left with the body
 * @param assessed whether that was found in assessing what came
 */
public record SubmissionForwarded(SubmissionId record, SubmissionId to, boolean whole, boolean assessed) implements Act {}
