package org.arasha.followup;

import org.arasha.shared.Act;

record ContradictionRecorded(SubmissionId record) implements Act {}
