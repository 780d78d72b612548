package org.arasha.appeal;

import org.arasha.shared.Act;

record StatementWritten(AppealId record) implements Act {}
