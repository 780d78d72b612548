package org.arasha.directory;

import org.arasha.shared.Act;

public record PersonTakenOut(PersonId record) implements Act {}
