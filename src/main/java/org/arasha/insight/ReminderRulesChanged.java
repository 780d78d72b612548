package org.arasha.insight;

import org.arasha.shared.Act;

/** A manager has changed how long before their ends people are reminded of deadlines. */
record ReminderRulesChanged(DeadlineId record) implements Act {}
