package org.arasha.followup;

import org.arasha.shared.Act;

public record HandedIn(SubmissionId record, boolean registered) implements Act {}
