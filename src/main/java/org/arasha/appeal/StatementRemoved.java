package org.arasha.appeal;

import org.arasha.shared.Act;

public record StatementRemoved(AppealId record) implements Act {}
