package org.arasha.followup;

import java.time.LocalDate;
import java.util.Map;

/**
 * Terms of many submissions end on other days, because the calendar has changed.
 *
 * @param ends the day on which each ends now, in Asia/Almaty
 */
public record TermsMoved(Map<SubmissionId, LocalDate> ends) {}
