package org.arasha.evidence;

import org.arasha.shared.Act;

/** All contents began to be read again. */
record CheckBegun(CheckId record) implements Act {}
