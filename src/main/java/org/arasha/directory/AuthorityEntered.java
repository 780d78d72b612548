package org.arasha.directory;

import org.arasha.shared.Act;

public record AuthorityEntered(AuthorityId record) implements Act {}
