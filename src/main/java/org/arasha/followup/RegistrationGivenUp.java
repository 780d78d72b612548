package org.arasha.followup;

import org.arasha.shared.Act;

/** The body gives no number; a lawyer says how it goes on. */
public record RegistrationGivenUp(SubmissionId record) implements Act {}
