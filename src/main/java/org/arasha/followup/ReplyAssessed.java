package org.arasha.followup;

import org.arasha.shared.Act;

public record ReplyAssessed(SubmissionId record, NextStep next) implements Act {}
