package org.arasha.access;

import org.arasha.shared.Act;

/** An administrator has set a password that serves until the user chooses another. */
record PasswordSet(UserId record) implements Act {}
