package org.arasha.appeal;

import org.arasha.shared.Act;

/** A manager lets approvers go past a rule. */
public record RuleMarked(RuleMarkId record) implements Act {}
