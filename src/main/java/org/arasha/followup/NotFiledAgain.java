package org.arasha.followup;

import org.arasha.shared.Act;

/** What did not come to the body, or was not registered there, is not filed once more; this is done instead. */
public record NotFiledAgain(SubmissionId record, NextStep next) implements Act {}
