package org.arasha.appeal;

import org.arasha.shared.Act;

/** What authors wrote of an incident was given up for what its claims make. */
record StatementsComposedAnew(AppealId record) implements Act {}
