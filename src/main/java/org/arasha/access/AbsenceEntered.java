package org.arasha.access;

import org.arasha.shared.Act;

/** It is known when a user is away, and who stands in for them. */
record AbsenceEntered(UserId record) implements Act {}
