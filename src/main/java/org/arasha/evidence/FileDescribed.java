package org.arasha.evidence;

import org.arasha.shared.Act;

/** Where a file comes from was noted anew. */
record FileDescribed(FileId record) implements Act {}
