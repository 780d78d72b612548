package org.arasha.appeal;

import org.arasha.shared.Act;

/** A manager lets approvers go past a rule. */
record RuleMarked(RuleMarkId record) implements Act {}
