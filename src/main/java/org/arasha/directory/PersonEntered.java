package org.arasha.directory;

import org.arasha.shared.Act;

public record PersonEntered(PersonId record) implements Act {}
