package org.arasha.followup;

import org.arasha.shared.Act;

public record SubmissionClosed(SubmissionId record) implements Act {}
