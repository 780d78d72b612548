package org.arasha.evidence;

import org.arasha.shared.Act;

/** All contents began to be read again. */
public record CheckBegun(CheckId record) implements Act {}
