package org.arasha.followup;

import org.arasha.shared.Act;

public record RegistrationChased(SubmissionId record, boolean registered) implements Act {}
