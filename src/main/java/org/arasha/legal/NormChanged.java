package org.arasha.legal;

import org.arasha.shared.Act;

/** Said differently, or for other days. */
record NormChanged(NormId record) implements Act {}
