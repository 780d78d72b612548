package org.arasha.directory;

import java.util.UUID;

/** A merge has brought what somebody has said to this case; nobody has noted anything. */
public record ConsentBrought(PersonId record, Consent.Purpose purpose, Consent.State state, UUID about) implements ConsentHeard {}
