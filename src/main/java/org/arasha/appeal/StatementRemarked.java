package org.arasha.appeal;

import org.arasha.shared.Act;

public record StatementRemarked(AppealId record) implements Act {}
