package org.arasha.access;

import org.arasha.shared.Act;

/** A wrong password for this user, or a barred user; who tried is not known. */
record SignInRefused(UserId record) implements Act {}
