package org.arasha.imports;

import org.arasha.shared.Act;

record ImportUndone(ImportId record) implements Act {}
