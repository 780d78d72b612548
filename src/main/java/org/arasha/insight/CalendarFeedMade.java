package org.arasha.insight;

import org.arasha.access.UserId;
import org.arasha.shared.Act;

/** Somebody has made an address at which a calendar reads their deadlines; one that they had before leads nowhere. */
record CalendarFeedMade(UserId record) implements Act {}
