package org.arasha.appeal;

import org.arasha.shared.Act;

/** A rule binds all approvers again. */
record RuleUnmarked(RuleMarkId record) implements Act {}
