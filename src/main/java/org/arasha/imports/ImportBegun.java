package org.arasha.imports;

import org.arasha.shared.Act;

record ImportBegun(ImportId record) implements Act {}
