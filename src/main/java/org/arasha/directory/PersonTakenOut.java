package org.arasha.directory;

import org.arasha.shared.Act;

record PersonTakenOut(PersonId record) implements Act {}
