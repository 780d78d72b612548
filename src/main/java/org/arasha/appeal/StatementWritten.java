package org.arasha.appeal;

import org.arasha.shared.Act;

public record StatementWritten(AppealId record) implements Act {}
