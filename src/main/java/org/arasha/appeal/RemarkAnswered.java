package org.arasha.appeal;

import org.arasha.shared.Act;

public record RemarkAnswered(AppealId record) implements Act {}
