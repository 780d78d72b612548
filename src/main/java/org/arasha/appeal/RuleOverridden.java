package org.arasha.appeal;

import org.arasha.shared.Act;

/** An approver has gone past a rule with a reason. */
record RuleOverridden(AppealId record) implements Act {}
