package org.arasha.legal;

import org.arasha.shared.Act;

/** Ended by what is in force after it. */
record NormReplaced(NormId record) implements Act {}
