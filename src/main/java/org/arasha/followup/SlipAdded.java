package org.arasha.followup;

import org.arasha.shared.Act;

/** What shows that it was handed in has come later. */
record SlipAdded(SubmissionId record) implements Act {}
