package org.arasha.followup;

import org.arasha.shared.Act;

public record ContradictionRecorded(SubmissionId record) implements Act {}
