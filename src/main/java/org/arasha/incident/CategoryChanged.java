package org.arasha.incident;

import org.arasha.shared.Act;

record CategoryChanged(CategoryId record) implements Act {}
