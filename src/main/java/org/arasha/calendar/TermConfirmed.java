package org.arasha.calendar;

import org.arasha.shared.Act;

public record TermConfirmed(StatutoryTermId record) implements Act {}
