package org.arasha.access;

import org.arasha.shared.Act;

record UserSignedOut(UserId record) implements Act {}
