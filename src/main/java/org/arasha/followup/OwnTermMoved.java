package org.arasha.followup;

import org.arasha.shared.Act;
import org.arasha.shared.Id;

/**
 * Until when we ourselves may go on has changed with the calendar.
 *
 * @param record the submission that a lawyer decides on, or the complaint or claim that is to be filed
 */
public record OwnTermMoved(Id record) implements Act {}
