package org.arasha.followup;

import org.arasha.shared.Act;

public record ReplyRecorded(SubmissionId record) implements Act {}
