package org.arasha.calendar;

import org.arasha.shared.Act;

record IndexConfirmed(StatutoryIndexId record) implements Act {}
