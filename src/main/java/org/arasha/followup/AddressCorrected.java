package org.arasha.followup;

import org.arasha.shared.Act;

public record AddressCorrected(SubmissionId record) implements Act {}
