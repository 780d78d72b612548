package org.arasha.appeal;

import org.arasha.shared.Act;

record StatementRemarked(AppealId record) implements Act {}
