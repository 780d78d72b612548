package org.arasha.access;

import org.arasha.shared.Act;

public record UserSignedOut(UserId record) implements Act {}
