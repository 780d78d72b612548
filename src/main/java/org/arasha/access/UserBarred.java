package org.arasha.access;

import org.arasha.shared.Act;

public record UserBarred(UserId record) implements Act {}
