package org.arasha.followup;

import org.arasha.shared.Act;

public record TermMoved(SubmissionId record) implements Act {}
