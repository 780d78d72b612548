package org.arasha.followup;

import org.arasha.shared.Act;

/** The mail server has taken the letter: the submission is filed. */
public record SubmissionMailed(SubmissionId record) implements Act {}
