package org.arasha.access;

import org.arasha.shared.Act;

/** Somebody may sign in from now on. */
public record UserEntered(UserId record) implements Act {}
