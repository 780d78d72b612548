package org.arasha.access;

import org.arasha.shared.Act;

/** @param barred false when the user is let in again */
public record UserBarred(UserId record, boolean barred) implements Act {}
