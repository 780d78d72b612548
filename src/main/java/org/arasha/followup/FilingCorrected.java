package org.arasha.followup;

import org.arasha.shared.Act;

/** A lawyer has said as what it was filed. */
public record FilingCorrected(SubmissionId record) implements Act {}
