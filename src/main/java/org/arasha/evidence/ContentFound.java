package org.arasha.evidence;

import org.arasha.shared.Act;

/** The content of a file was found damaged, missing, or whole again. */
public record ContentFound(FileId record) implements Act {}
