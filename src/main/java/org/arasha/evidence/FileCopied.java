package org.arasha.evidence;

import org.arasha.shared.Act;

/** A copy for use was made; the record is the copy. */
record FileCopied(FileId record) implements Act {}
