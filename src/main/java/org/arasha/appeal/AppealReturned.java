package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealReturned(AppealId record) implements Act {}
