package org.arasha.followup;

import org.arasha.shared.Act;

public record SilenceDecided(SubmissionId record, NextStep next) implements Act {}
