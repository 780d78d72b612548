package org.arasha.followup;

import org.arasha.shared.Act;

public record SubmissionOpened(SubmissionId record) implements Act {}
