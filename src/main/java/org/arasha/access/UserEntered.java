package org.arasha.access;

import org.arasha.shared.Act;

public record UserEntered(UserId record) implements Act {}
