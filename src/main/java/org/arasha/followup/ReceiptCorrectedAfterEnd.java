package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * The day of receipt was corrected when a lawyer had decided on silence.
 *
 * @param waits whether the term has not ended by that day: then the body had not been silent, and its reply is awaited again
 */
public record ReceiptCorrectedAfterEnd(SubmissionId record, boolean waits) implements Act {}
