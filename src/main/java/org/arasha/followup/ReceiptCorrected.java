package org.arasha.followup;

import org.arasha.shared.Act;

/** The number of its registration was corrected, or has become known; its day stays. */
record ReceiptCorrected(SubmissionId record) implements Act {}
