package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealAbandoned(AppealId record) implements Act {}
