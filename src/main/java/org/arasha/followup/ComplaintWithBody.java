package org.arasha.followup;

import org.arasha.shared.Act;

/** The body complained of has the complaint; the superior one does not have it yet. */
public record ComplaintWithBody(SubmissionId record) implements Act {}
