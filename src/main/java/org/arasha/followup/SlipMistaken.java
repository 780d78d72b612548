package org.arasha.followup;

import org.arasha.shared.Act;

/** What shows that it was handed in was of another letter. */
record SlipMistaken(SubmissionId record) implements Act {}
