package org.arasha.insight;

import org.arasha.shared.Act;

/** A manager has reminded of it. */
record DeadlineReminded(DeadlineId record) implements Act {}
