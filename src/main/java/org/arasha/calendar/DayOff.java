package org.arasha.calendar;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;

/** A day on which authorities do not work although it is no Saturday or Sunday, and why. */
public record DayOff(LocalDate day, LocalizedText why) {}
