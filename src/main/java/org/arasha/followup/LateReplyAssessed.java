package org.arasha.followup;

import org.arasha.shared.Act;

public record LateReplyAssessed(SubmissionId record, NextStep next) implements Act {}
