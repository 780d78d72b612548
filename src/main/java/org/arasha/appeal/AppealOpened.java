package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealOpened(AppealId record) implements Act {}
