package org.arasha.incident;

import org.arasha.shared.Act;

public record CategoryChanged(CategoryId record) implements Act {}
