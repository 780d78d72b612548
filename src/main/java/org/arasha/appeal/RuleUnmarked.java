package org.arasha.appeal;

import org.arasha.shared.Act;

/** A rule binds all approvers again. */
public record RuleUnmarked(RuleMarkId record) implements Act {}
