package org.arasha.calendar;

import org.arasha.shared.Act;

/** Every running term has been looked at after a change. */
public record CalendarChangeDone(CalendarChangeId record) implements Act {}
