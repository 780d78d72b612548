package org.arasha.appeal;

import org.arasha.shared.Act;

public record StatementMoved(AppealId record) implements Act {}
