package org.arasha.access;

import org.arasha.shared.Act;

/** A user is back earlier, or stays. */
record AbsenceEnded(UserId record) implements Act {}
