package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealDrafted(AppealId record) implements Act {}
