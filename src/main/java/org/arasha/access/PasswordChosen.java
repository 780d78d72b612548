package org.arasha.access;

import org.arasha.shared.Act;

/** Somebody has chosen their own password. */
record PasswordChosen(UserId record) implements Act {}
