package org.arasha.evidence;

import org.arasha.shared.Act;

/** A file came to a case. */
record FileAdded(FileId record) implements Act {}
