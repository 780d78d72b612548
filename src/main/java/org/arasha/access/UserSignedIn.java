package org.arasha.access;

import org.arasha.shared.Act;

record UserSignedIn(UserId record) implements Act {}
