package org.arasha.directory;

import org.arasha.shared.Act;

record AuthorityEntered(AuthorityId record) implements Act {}
