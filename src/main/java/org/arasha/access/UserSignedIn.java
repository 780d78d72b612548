package org.arasha.access;

import org.arasha.shared.Act;

public record UserSignedIn(UserId record) implements Act {}
