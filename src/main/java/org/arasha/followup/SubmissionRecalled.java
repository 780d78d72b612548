package org.arasha.followup;

import org.arasha.shared.Act;

/** A letter does not go out any more: somebody it speaks of has taken back consent. */
public record SubmissionRecalled(SubmissionId record) implements Act {}
