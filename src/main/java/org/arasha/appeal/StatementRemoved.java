package org.arasha.appeal;

import org.arasha.shared.Act;

record StatementRemoved(AppealId record) implements Act {}
