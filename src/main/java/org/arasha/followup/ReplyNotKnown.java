package org.arasha.followup;

import org.arasha.shared.Act;

public record ReplyNotKnown(SubmissionId record) implements Act {}
