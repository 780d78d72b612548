package org.arasha.imports;

import org.arasha.shared.Act;

record ImportStopped(ImportId record) implements Act {}
