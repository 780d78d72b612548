package org.arasha.appeal;

import org.arasha.shared.Act;

public record SignatoryInvited(AppealId record) implements Act {}
