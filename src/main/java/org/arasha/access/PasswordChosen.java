package org.arasha.access;

import org.arasha.shared.Act;

/** Somebody has chosen their own password. */
public record PasswordChosen(UserId record) implements Act {}
