package org.arasha.imports;

import org.arasha.shared.Act;

record ImportEnded(ImportId record) implements Act {}
