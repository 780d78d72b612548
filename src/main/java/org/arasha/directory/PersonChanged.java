package org.arasha.directory;

import org.arasha.shared.Act;

public record PersonChanged(PersonId record) implements Act {}
