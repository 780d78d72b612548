package org.arasha.insight;

import org.arasha.access.UserId;
import org.arasha.shared.Act;

/** At the address somebody had for their calendar nothing is read any more. */
record CalendarFeedRevoked(UserId record) implements Act {}
