package org.arasha.imports;

import org.arasha.shared.Act;

record ImportUndoBegun(ImportId record) implements Act {}
