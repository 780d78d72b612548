package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Act;
import org.jspecify.annotations.Nullable;

/** @param about the case it is about, or null for all cases of the person */
public record ConsentNoted(PersonId record, Consent.Purpose purpose, Consent.State state, @Nullable UUID about) implements Act, ConsentHeard {}
