package org.arasha.legal;

import org.arasha.shared.Act;

record LawCorrected(LawId record) implements Act {}
