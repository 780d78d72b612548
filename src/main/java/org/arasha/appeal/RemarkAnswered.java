package org.arasha.appeal;

import org.arasha.shared.Act;

record RemarkAnswered(AppealId record) implements Act {}
