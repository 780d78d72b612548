package org.arasha.insight;

import org.arasha.access.UserId;
import org.arasha.shared.Act;

/** A manager has said how many steps somebody can have in hand at once. */
record CapacitySet(UserId record) implements Act {}
