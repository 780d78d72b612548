package org.arasha.followup;

import org.arasha.shared.Act;

record ExtensionRecorded(SubmissionId record) implements Act {}
