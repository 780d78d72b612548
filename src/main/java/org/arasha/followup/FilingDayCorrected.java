package org.arasha.followup;

import org.arasha.shared.Act;

/** It was filed on another day than was noted. */
public record FilingDayCorrected(SubmissionId record) implements Act {}
