package org.arasha.appeal;

import org.arasha.shared.Act;

record StatementMoved(AppealId record) implements Act {}
