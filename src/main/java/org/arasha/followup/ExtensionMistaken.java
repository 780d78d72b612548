package org.arasha.followup;

import org.arasha.shared.Act;

/** A notice of extension that was recorded by mistake extends nothing any more. */
record ExtensionMistaken(SubmissionId record) implements Act {}
