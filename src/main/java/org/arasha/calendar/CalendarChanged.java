package org.arasha.calendar;

import org.arasha.shared.Act;

/** Days or rules have changed; what follows for running terms follows. The reason is kept with the change. */
record CalendarChanged(CalendarChangeId record) implements Act {}
