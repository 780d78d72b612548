package org.arasha.directory;

import org.arasha.shared.Act;

/** It, or who heads it and how they are addressed. */
record AuthorityChanged(AuthorityId record) implements Act {}
