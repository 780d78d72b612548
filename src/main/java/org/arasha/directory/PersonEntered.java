package org.arasha.directory;

import org.arasha.shared.Act;

record PersonEntered(PersonId record) implements Act {}
