package org.arasha.directory;

import org.arasha.shared.Act;

public record ConsentNoted(PersonId record) implements Act {}
