package org.arasha.followup;

import org.arasha.shared.Act;

public record SubmissionBounced(SubmissionId record) implements Act {}
