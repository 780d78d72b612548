package org.arasha.calendar;

import org.arasha.shared.Act;

record TermConfirmed(StatutoryTermId record) implements Act {}
