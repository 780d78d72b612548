package org.arasha.appeal;

import org.arasha.shared.Act;

public record AppealEdited(AppealId record) implements Act {}
