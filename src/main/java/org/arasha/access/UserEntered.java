package org.arasha.access;

import org.arasha.shared.Act;

record UserEntered(UserId record) implements Act {}
