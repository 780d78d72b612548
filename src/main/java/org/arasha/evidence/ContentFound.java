package org.arasha.evidence;

import org.arasha.shared.Act;

/** The content of a file was found damaged, missing, or whole again. */
record ContentFound(FileId record) implements Act {}
