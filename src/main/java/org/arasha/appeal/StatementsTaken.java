package org.arasha.appeal;

import org.arasha.shared.Act;

/** What was composed of an incident's claims is now the authors' to write. */
record StatementsTaken(AppealId record) implements Act {}
