package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealApproved(AppealId record) implements Act {}
