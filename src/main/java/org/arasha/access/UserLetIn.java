package org.arasha.access;

import org.arasha.shared.Act;

/** Who was barred may sign in again. */
public record UserLetIn(UserId record) implements Act {}
