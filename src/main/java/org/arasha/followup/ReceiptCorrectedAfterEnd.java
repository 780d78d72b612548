package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * The day of receipt was corrected when a lawyer had decided on silence, or on an answer, and the term ends on another day by it.
 *
 * @param waits whether nobody has answered and the term has not ended by that day: then the body had not been silent, and its reply is awaited
 *              again
 */
public record ReceiptCorrectedAfterEnd(SubmissionId record, boolean waits) implements Act {}
