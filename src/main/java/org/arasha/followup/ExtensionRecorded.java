package org.arasha.followup;

import org.arasha.shared.Act;

public record ExtensionRecorded(SubmissionId record) implements Act {}
