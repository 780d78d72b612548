package org.arasha.appeal;

import org.arasha.shared.Act;

/** An approver has gone past a rule with a reason. */
public record RuleOverridden(AppealId record) implements Act {}
