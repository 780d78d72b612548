package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * A notice of extension came when a lawyer had decided on silence.
 *
 * @param waits    whether it counts: then the body had not been silent, and its reply is awaited again
 * @param moved    whether it counts, but its day is over as well: then the silence is of that day
 * @param assessed whether it was found in assessing what came late
 */
public record ExtendedAfterEnd(SubmissionId record, boolean waits, boolean moved, boolean assessed) implements Act {}
