package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * A notice of extension came, or was found to be a mistake, when a lawyer had decided on silence or on the answer.
 *
 * @param waits    whether it counts: then the body had not been silent, and its reply is awaited again
 * @param moved    whether the term has ended on another day by it: then the silence is of that day, or there was none before the answer
 * @param assessed whether it was found in assessing what came late
 */
public record ExtendedAfterEnd(SubmissionId record, boolean waits, boolean moved, boolean assessed) implements Act {}
