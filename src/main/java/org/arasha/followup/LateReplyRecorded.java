package org.arasha.followup;

import org.arasha.shared.Act;

/** A reply came though the submission is closed. */
public record LateReplyRecorded(SubmissionId record) implements Act {}
